import os
import subprocess
from contextlib import ExitStack
from pathlib import Path

from grader.kernels.stdio import open_streams


def test_by_default_input_is_empty_and_output_is_ours():
    with ExitStack() as stack:
        (stdin, stdout, stderr), pipes = open_streams({}, stack)
        assert (stdout, stderr, pipes) == (1, 2, {})
        assert os.read(stdin, 1) == b""


def test_pipes_have_their_ends_here():
    with ExitStack() as stack:
        (stdin, stdout, _), pipes = open_streams(dict.fromkeys(("stdin", "stdout"), subprocess.PIPE), stack)
        with pipes["stdin"] as written:
            written.write(b"in")
        assert os.read(stdin, 10) == b"in"
        os.write(stdout, b"out")
    with pipes["stdout"] as read:
        assert read.read() == b"out"  # to its end: the kernel's copy is closed with the stack


def test_errors_may_go_where_output_goes(tmp_path):
    with ExitStack() as stack, (tmp_path / "log").open("w") as log:
        (_, stdout, stderr), _ = open_streams({"stdout": log, "stderr": subprocess.STDOUT}, stack)
        assert stdout == stderr == log.fileno()


def test_nowhere():
    with ExitStack() as stack:
        fds, _ = open_streams(dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL), stack)
        assert {str(Path(f"/proc/self/fd/{fd}").readlink()) for fd in fds} == {os.devnull}
    assert not any(Path(f"/proc/self/fd/{fd}").exists() for fd in fds)
