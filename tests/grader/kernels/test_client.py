import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from grader.kernels.client import Zygote
from grader.kernels.errors import ZygoteError
from tests.grader.kernels.waiting import ended, wait_until

COMMAND = [sys.executable, "-m", "ipykernel_launcher", "--help"]

JOINING = """
import socket, sys
from grader.kernels.client import Zygote
zygote = Zygote.join(socket.socket(fileno=int(sys.argv[1])))
command = [sys.executable, "-m", "ipykernel_launcher"]
print(zygote.launch(command, stdout=-3).pid, flush=True)
kept = zygote.launch(command, stdout=-3)
print(kept.pid, flush=True)
sys.stdin.read()
"""


def test_an_answer_for_each_thread(zygote):
    def output(_):
        process = zygote.launch(COMMAND, stdout=subprocess.PIPE)
        with process.stdout as printed:
            return printed.read(), process.wait(30)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(output, range(8)))
    assert {status for _, status in answers} == {0}
    assert all(b"IPKernelApp" in printed for printed, _ in answers)


def test_a_missing_folder_is_an_error_here(zygote, tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        zygote.launch(COMMAND, cwd=str(tmp_path / "nowhere"))
    assert zygote.alive


def test_a_handle_that_is_dropped_ends_its_kernel(zygote):
    process = zygote.launch(COMMAND[:-1], stdout=subprocess.DEVNULL)
    pid = process.pid
    assert process.poll() is None
    del process
    wait_until(lambda: ended(pid))


def test_another_process_may_be_admitted(zygote):
    connection, end = socket.socketpair()
    with connection, end:
        zygote.admit(end)
        joined = subprocess.Popen(
            [sys.executable, "-c", JOINING, str(connection.fileno())],
            pass_fds=[connection.fileno()], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
    with joined:
        dropped, kept = int(joined.stdout.readline()), int(joined.stdout.readline())
        wait_until(lambda: ended(dropped))
        assert not ended(kept)
        joined.kill()  # a kernel ends with the process that asked for it, not with the starter
    wait_until(lambda: ended(kept))
    assert zygote.launch(COMMAND, stdout=subprocess.DEVNULL).wait(30) == 0


def test_closed_is_closed():
    with Zygote([]) as own:
        kernel = own.launch(COMMAND[:-1], stdout=subprocess.DEVNULL)
        pid = own.pid
    assert ended(pid) and ended(kernel.pid)
    assert not own.alive
    with pytest.raises(ZygoteError, match="has ended"):
        own.launch(COMMAND)
    own.close()  # again, without harm
