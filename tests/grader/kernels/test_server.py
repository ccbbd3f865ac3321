import os
import socket
from pathlib import Path

import pytest

from grader.kernels.server import owner_of


def test_the_owner_is_the_process_that_made_the_socket():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        pidfd = owner_of(theirs)
        info = dict(line.split(":\t") for line in Path(f"/proc/self/fdinfo/{pidfd}").read_text().splitlines())
        os.close(pidfd)
    assert int(info["Pid"]) == os.getpid()


def test_another_user_is_refused(monkeypatch):
    ours, theirs = socket.socketpair()
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    with ours, theirs, pytest.raises(PermissionError, match="another user"):
        owner_of(theirs)
