"""What is over a limit ends, with all that it started, and the message names the limit.

Each attack is bounded itself, should the limit not hold.
"""

import re

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from grader.engine.execute import execute
from grader.records import Job, Limits
from tests.grader.sandbox.conftest import confined

FORKS = """
import os, time
for _ in range(100):
    if os.fork() == 0:
        time.sleep(20)
        os._exit(0)
time.sleep(20)
"""
SHARED = """
import mmap, time
file = open("/dev/shm/x", "w+b")
file.truncate(800 << 20)
x = mmap.mmap(file.fileno(), 800 << 20)
for start in range(0, len(x), 1 << 20):
    x[start] = 1; x[start : start + (1 << 20)] = bytes(1 << 20)
time.sleep(20)
"""
SOCKETS = """
import socket
for number in range(2000):
    socket.socket(socket.AF_UNIX).bind(f"../sockets/{number}")
import time; time.sleep(20)
"""


@pytest.mark.parametrize(
    ("code", "limits", "message"),
    [
        ("x = bytearray(1 << 30); import time; time.sleep(20)", {"memory_bytes": 2**29}, "0.5 GiB of memory"),
        (SHARED, {"memory_bytes": 2**29, "file_bytes": 2**30}, "0.5 GiB of memory"),
        (FORKS, {"processes": 20}, "20 processes at a time"),
        (SOCKETS, {}, "256 sockets"),
        ("while True: pass", {"cpu_seconds": 2}, "2 s of processor time"),
    ],
    ids=["memory", "shared memory", "processes", "sockets", "processor"],
)
def test_over_a_limit_the_kernel_ends_and_says_why(code, limits, message):
    with confined(**limits) as cells:
        why = cells.loop.run_until_complete(cells.kernel.ended(code))
    plain = re.sub(r" \(with what the system holds .*?\)", "", why)  # its page tables may tip the scales
    assert plain == f"Over the limit of {message}: the kernel was ended, with all that it had started."


def test_the_cell_that_was_over_the_limit_says_which():
    notebook = nbformat.writes(new_notebook(cells=[new_code_cell(FORKS), new_code_cell("x = 1")]))
    first, second = execute(Job("job", notebook, limits=Limits(processes=20))).cells
    assert first.message.startswith("Over the limit of 20 processes at a time")
    assert second.message == "It was not run: the kernel had died in a cell above."


DISK = """
def fill(count, size):
    for number in range(count):
        with open(f"file{number}", "wb") as file:
            file.write(bytes(size))
"""


def test_disk_and_file_are_errors_of_the_cell_and_the_kernel_goes_on():
    with confined(disk_bytes=50 * 2**20, file_bytes=20 * 2**20, open_files=200) as cells:
        cells(DISK)
        assert "No space left on device" in cells("fill(10, 10 << 20)")
        assert "No space left on device" in cells("open('/dev/shm/other', 'wb').write(bytes(1 << 20))")
        cells("import glob, os; [os.remove(name) for name in glob.glob('file*')]")
        assert "File too large" in cells("fill(1, 30 << 20)")
        assert "Too many open files" in cells("files = [open('/dev/null') for _ in range(300)]")
        cells("files = None")
        assert cells("import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (1 << 40, 1 << 40))").count("Error")
        assert cells("print('on')") == "on\n"


STAY = """
import os, signal, subprocess, time
ctypes = __import__("ctypes")
if os.fork() == 0:
    os.setsid()
    ctypes.CDLL(None).prctl(1, 0)
    for number in range(1, 32):
        try: signal.signal(number, signal.SIG_IGN)
        except OSError: pass
    if os.fork() == 0:
        os.execvp("sleep", ["sleep", "{seconds}"])
    os._exit(0)
print(subprocess.Popen(["setsid", "nohup", "sleep", "{seconds}"]).pid)
time.sleep(0.2)
"""


def running(word):
    return [
        process for process in psutil.process_iter(["cmdline"]) if word in (process.info["cmdline"] or [])
    ]


@pytest.mark.parametrize("end", ["import os; os._exit(0)", None])
def test_nothing_stays_whatever_it_does(end):
    seconds = "301.0625"
    with confined() as cells:
        cells(STAY.format(seconds=seconds))
        assert len(running(seconds)) == 2
        if end:
            assert cells.loop.run_until_complete(cells.kernel.ended(end)) == ""
    psutil.wait_procs(running(seconds), timeout=5)
    assert not running(seconds)


def test_an_interrupt_reaches_what_the_cell_started():
    with confined() as cells:
        code = "import subprocess; subprocess.run(['sleep', '302.0625'])"
        cells.kernel.client.execute(code, stop_on_error=False)  # else what comes next is not run
        while not running("302.0625"):
            pass
        cells.loop.run_until_complete(cells.kernel.manager.interrupt_kernel())
        assert cells("print('on')") == "on\n"
        assert not running("302.0625")
