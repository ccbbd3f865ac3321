import os
import sys

import pytest

from grader.kernels import availability
from grader.kernels.availability import Availability, warm_kernels_available
from grader.kernels.client import Zygote
from grader.kernels.errors import ZygoteError


def test_here_they_are_available():
    assert warm_kernels_available().ok


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_where_fork_is_unsafe(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    answer = warm_kernels_available()
    assert not answer.ok
    assert "not safe on " + platform in answer.reason
    assert "Ordinary kernels" in answer.remedy
    with pytest.raises(ZygoteError, match="not safe"):
        Zygote().start()


def test_an_old_linux(monkeypatch):
    def refuse(pid):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(os, "pidfd_open", refuse)
    assert "no pidfd" in warm_kernels_available().reason


def test_a_missing_module_is_named():
    answer = warm_kernels_available(["numpy", "no_such_package.part"])
    assert answer == Availability(
        False,
        "The zygote cannot import 'no_such_package.part': there is no module 'no_such_package'.",
        "Install it, or remove it from the list of modules.",
    )


def test_a_project_that_is_not_installed(monkeypatch):
    monkeypatch.setattr(availability, "entry_points", lambda **_: ())
    assert "does not know" in warm_kernels_available().reason
