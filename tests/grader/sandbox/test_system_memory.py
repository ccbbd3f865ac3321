"""What the system holds for a kernel counts, kind by kind: on a /proc of files, and in a confined kernel."""

import os
import threading

import pytest

from grader.sandbox.proc import Status, status
from grader.sandbox.system_memory import LOCK, MAP, MOST_READ, SMALL_PIPE, THREAD, Machine, SystemMemory
from tests.grader.sandbox.conftest import confined

SMALL = Machine(socket_buffer=1000, socket_options=0, maps=100, pipe_pages=16)


@pytest.fixture
def system(tmp_path):
    (tmp_path / "net").mkdir()
    for pid in ("2", "3"):
        (tmp_path / pid / "fd").mkdir(parents=True)
        (tmp_path / pid / "fdinfo").mkdir()
    return SystemMemory(tmp_path, SMALL)


def counted(system, most=2**40, **each):
    return system.counted({"2": Status(**each), "3": Status()}, most)


def opened(system, pid, number, target):
    (system.proc / pid / "fd" / str(number)).symlink_to(target)


def test_nothing_is_nothing(system):
    assert system.bound({}) == counted(system) == 0


def test_threads_and_page_tables_count(system):
    assert counted(system, threads=3, page_tables=5000) == 3 * THREAD + 5000


def test_every_socket_of_the_namespace_counts(system):
    (system.proc / "net" / "sockstat").write_text("sockets: used 30\nTCP: inuse 0 orphan 0\n")
    assert counted(system) == 30 * SMALL.socket > 30 * 2000


def test_locks_count_and_more_than_is_read_is_too_many(system):
    (system.proc / "locks").write_text("1: POSIX  ADVISORY  WRITE 2 00:2f:7 0 0\n" * 7)
    assert counted(system) == 7 * LOCK
    (system.proc / "locks").write_bytes(b"x" * (MOST_READ + 1))
    assert counted(system) > 2**40


def test_maps_count(system):
    (system.proc / "3" / "maps").write_text("00-01 r--p\n" * 9)
    assert counted(system) == 9 * MAP


def test_pipes_count_once_and_many_of_them_are_small(system):
    for number in range(10):
        opened(system, "2", number, "pipe:[1]")
        opened(system, "3", number, "pipe:[1]")
    once = counted(system)
    for number in range(100, 200):
        opened(system, "2", number, f"pipe:[{number}]")
    grown = counted(system) - once
    assert grown < 100 * (SMALL_PIPE + 7000) + SMALL.pipe_pages * 4096
    os.mkfifo(system.proc / "fifo")
    before = counted(system)
    opened(system, "3", 300, system.proc / "fifo")
    assert counted(system) - before > SMALL_PIPE


def test_what_an_epoll_watches_counts_and_whoever_reads_of_it(system):
    opened(system, "2", 4, "anon_inode:[eventpoll]")
    (system.proc / "2" / "fdinfo" / "4").write_text("tfd: 5\n" * 1000)
    once = counted(system)
    opened(system, "3", 5, "/proc/2/fdinfo/4")
    assert counted(system) > 1.9 * once


def test_the_bound_is_never_less_than_the_count(system):
    opened(system, "2", 4, "anon_inode:[eventpoll]")
    (system.proc / "2" / "fdinfo" / "4").write_text("tfd: 5\n" * 60 * 64)
    for number in range(10, 60):
        opened(system, "2", number, f"pipe:[{number}]")
    (system.proc / "2" / "maps").write_text("00-01 r--p\n" * 99)
    each = {"2": Status(0, 1, 64, 5)}
    assert system.bound(each) > system.counted(each, 2**40) > 0


def test_a_process_says_what_it_has():
    mine = status(SystemMemory().proc, str(os.getpid()))
    assert mine.resident > 2**20 and mine.page_tables > 4096
    assert mine.descriptors >= 64 and mine.threads >= threading.active_count()


def test_the_machine_says_its_limits(tmp_path):
    assert Machine.read(tmp_path) == Machine()
    assert Machine.read().socket > 2**17


FORKED = """
import os, socket, time, mmap
def fill():
    {fill}
    time.sleep(20)
for number in range({processes}):
    if os.fork() == 0:
        try: fill()
        finally: os._exit(0)
time.sleep(20)
"""
SOCKETS = """keep = []
    while len(keep) < 200:
        pair = socket.socketpair(); keep.append(pair)
        for one in pair:
            one.setblocking(False)
            try:
                while True: one.send(b"x" * 32768)
            except BlockingIOError: pass"""
BACKLOG = """listener = socket.socket(socket.AF_UNIX); listener.bind(f"x{os.getpid()}"); listener.listen(4096)
    for _ in range(300):
        with socket.socket(socket.AF_UNIX) as one:
            one.connect(listener.getsockname())
            one.setblocking(False)
            try:
                while True: one.send(b"x" * 65536)
            except BlockingIOError: pass"""
TABLES = """room = mmap.mmap(-1, 1 << 37, flags=0x4022, prot=mmap.PROT_READ)
    for at in range(0, 1 << 37, 1 << 21): room[at]"""


@pytest.mark.parametrize(("fill", "processes"), [(SOCKETS, 10), (BACKLOG, 6), (TABLES, 3)])
def test_a_kernel_whose_memory_the_system_holds_ends(fill, processes):
    with confined(memory_bytes=600 * 2**20) as cells:
        code = FORKED.format(fill=fill, processes=processes)
        why = cells.loop.run_until_complete(cells.kernel.ended(code))
    assert why.startswith("Over the limit of 0.585938 GiB of memory (with what the system holds")


REFUSED = {
    "inotify": "libc.inotify_init()",
    "aio": "libc.syscall(206, 10, ctypes.byref(ctypes.c_ulong()))",
    "landlock": "libc.syscall(444, 0, 0, 0)",
    "mbind": "libc.syscall(237, 0, 0, 0, 0, 0, 0)",
    "vmsplice": "libc.vmsplice(1, 0, 0, 0)",
    "filters of calls": "libc.prctl(22, 2, 0, 0, 0)",
    "a futex hash of its own": "libc.prctl(78, 1, 1 << 20, 0, 0)",
    "a thread with descriptors of its own": "libc.syscall(56, 0x10900, 0, 0, 0, 0)",
    "a large pipe": "fcntl.fcntl(os.pipe()[0], 1031, 1 << 20)",
    "a filter of a socket": "socket.socket(socket.AF_UNIX).setsockopt(1, 26, bytes(16))",
    "a group of a socket": "socket.socket(socket.AF_INET6).setsockopt(41, 20, bytes(20))",
}


@pytest.mark.parametrize("call", REFUSED.values(), ids=REFUSED.keys())
def test_what_nobody_can_count_is_refused(attempt, call):
    checked = f"""import fcntl
libc = ctypes.CDLL(None, use_errno=True)
if {call} == -1: raise OSError(ctypes.get_errno(), "")"""
    assert attempt(checked) in ("PermissionError", "OSError")


def test_the_size_of_a_buffer_is_not_the_students_to_choose(attempt):
    asked = (
        "one = socket.socket(socket.AF_UNIX); before = one.getsockopt(1, 7)\none.setsockopt(1, 7, 1 << 22)"
    )
    assert attempt(f"{asked}\nassert one.getsockopt(1, 7) == before") == "done"


def test_timers_and_terminals_have_a_number(attempt):
    timers = """libc, made = ctypes.CDLL(None), 0
while made < 20000 and libc.timer_create(1, None, ctypes.byref(ctypes.c_int())) == 0: made += 1
assert 100 < made < 5000, made"""
    assert attempt(timers) == "done"
    terminals = """import pty
kept = []
try:
    while len(kept) < 500: kept.append(pty.openpty())
except OSError: pass
for one in kept: [os.close(fd) for fd in one]
assert 10 < len(kept) <= 64, len(kept)"""
    assert attempt(terminals) == "done"
