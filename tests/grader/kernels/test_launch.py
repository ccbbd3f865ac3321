import os
import pickle
import sys
from pathlib import Path

import pytest

from grader.kernels.errors import ZygoteError
from grader.kernels.launch import Launch, launch_of

COMMAND = [sys.executable, "-m", "ipykernel_launcher", "-f", "~/kernel.json"]


def test_a_launch_has_what_popen_would_have_had():
    launch = launch_of(COMMAND, {"env": {**os.environ, "NAME": "value"}, "cwd": "/tmp"})
    assert launch.argv == ("ipykernel_launcher", "-f", str(Path.home() / "kernel.json"))
    assert launch.env == {**os.environ, "NAME": "value", "JPY_PARENT_PID": str(os.getpid())}


def test_without_an_environment_it_is_ours():
    assert launch_of(COMMAND, {}).env.items() >= {"PATH": os.environ["PATH"]}.items()


def test_a_launch_survives_the_wire():
    launch = Launch(("ipykernel_launcher", "-f", "x"), {"A": "b"})
    assert Launch.from_message(launch.as_message()) == launch


@pytest.mark.parametrize(
    ("command", "options", "reason"),
    [
        (["/usr/bin/R", "--args"], {}, "not this Python's ipykernel"),
        (["/opt/other/bin/python", "-m", "ipykernel_launcher"], {}, "not this Python's ipykernel"),
        ([sys.executable, "-X", "dev", "-m", "ipykernel_launcher"], {}, "not this Python's ipykernel"),
        (COMMAND, {"independent": True}, "is to outlive"),
        (COMMAND, {"preexec_fn": print, "umask": 7}, "asks for preexec_fn, umask"),
        (COMMAND, {"env": {**os.environ, "KERAS_BACKEND": "other"}}, "KERAS_BACKEND differs"),
    ],
)
def test_what_no_fork_can_be_is_refused_with_a_reason(command, options, reason):
    with pytest.raises(ZygoteError, match=reason):
        launch_of(command, options)


def test_an_error_survives_pickling():
    error = pickle.loads(pickle.dumps(ZygoteError("No luck.", "Try again.")))
    assert (error.reason, error.remedy, str(error)) == ("No luck.", "Try again.", "No luck. Try again.")
