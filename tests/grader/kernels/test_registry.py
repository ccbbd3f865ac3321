import os
import signal
import subprocess
import sys

import pytest

from grader.kernels.errors import ZygoteError
from grader.kernels.registry import Registry

COMMAND = [sys.executable, "-m", "ipykernel_launcher", "--help"]


@pytest.fixture
def registry():
    registry = Registry()
    yield registry
    registry.close()


def test_one_zygote_for_one_list_and_another_after_its_death(registry):
    first = registry.zygote([])
    assert registry.zygote([]) is first
    assert registry.zygote(["json"]).pid != first.pid
    os.kill(first.pid, signal.SIGKILL)
    with pytest.raises(ZygoteError, match="ended unexpectedly"):
        first.launch(COMMAND)
    assert registry.zygote([]).launch(COMMAND, stdout=subprocess.DEVNULL).wait(30) == 0


def test_a_failure_is_remembered(registry):
    with pytest.raises(ZygoteError, match="no_such") as first:
        registry.zygote(["no_such"])
    with pytest.raises(ZygoteError) as again:
        registry.zygote(["no_such"])
    assert again.value is first.value  # a second try would have made another


def test_a_forked_copy_leaves_the_zygote_alone(registry):
    zygote = registry.zygote([])
    pid = os.fork()
    if pid == 0:
        registry.forget()
        os._exit(0 if not zygote.alive and not registry._known else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert zygote.launch(COMMAND, stdout=subprocess.DEVNULL).wait(30) == 0


def test_a_process_that_is_prepared_becomes_the_next_zygote(registry):
    registry.prepare()
    process = registry._prepared._process
    registry.prepare()  # one is enough
    assert registry.zygote(["json"]).pid == process.pid
    assert registry.zygote([]).pid != process.pid


def test_a_process_with_likely_modules_is_the_zygote_if_they_are_asked_for(registry):
    registry.prepare(["json"])
    process = registry._prepared._process
    assert registry.zygote(["json"]).pid == process.pid


def test_a_process_with_other_modules_ends(registry):
    registry.prepare(["json", "no_such"])
    process = registry._prepared._process
    assert registry.zygote(["json"]).pid != process.pid
    assert process.poll() is not None


def test_a_process_that_is_prepared_and_not_needed_ends(registry):
    registry.prepare()
    process = registry._prepared._process
    registry.close()
    assert process.poll() is not None


def test_a_forked_copy_leaves_the_prepared_process_alone(registry):
    registry.prepare()
    pid = os.fork()
    if pid == 0:
        registry.forget()
        os._exit(0 if registry._prepared is None else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert registry.zygote([]).launch(COMMAND, stdout=subprocess.DEVNULL).wait(30) == 0


def test_where_nothing_can_be_prepared_the_zygote_says_why(registry, monkeypatch):
    monkeypatch.setattr("grader.kernels.client.platform_obstacle", lambda: ZygoteError("No forks here."))
    registry.prepare()
    with pytest.raises(ZygoteError, match="No forks here"):
        registry.zygote([])


def test_what_every_zygote_needs_is_named_if_it_is_missing(registry, monkeypatch, tmp_path):
    (tmp_path / "ipykernel").mkdir()
    (tmp_path / "ipykernel" / "__init__.py").write_text("1 / 0")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    registry.prepare()
    with pytest.raises(ZygoteError, match=r"cannot import 'ipykernel\.kernelapp': ZeroDivisionError"):
        registry.zygote(["json"])
