"""The watch, on a /proc of files."""

import pytest

from grader.sandbox.policy import Allowance
from grader.sandbox.watch import TICKS, Watch

MEBI = 1024


class Processes:
    def __init__(self, folder):
        self.folder, self.now = folder, 0.0
        (folder / "self").mkdir()
        self.add(1, anon=9000 * MEBI)  # the guard itself does not count

    def add(self, pid, anon=0, shmem=0, pss=None, ticks=0):
        place = self.folder / str(pid)
        place.mkdir(exist_ok=True)
        (place / "status").write_text(f"Name:\tx\nRssAnon:\t{anon} kB\nRssShmem:\t{shmem} kB\n")
        (place / "stat").write_text(f"{pid} (a) (b) c) S " + "0 " * 10 + f"{ticks} 0 0 0 20 0\n")
        if pss is not None:
            (place / "smaps_rollup").write_text(f"Rss: 1 kB\nPss:  {pss} kB\nPss_Anon: 7 kB\n")

    def watch(self, **allowed):
        allowance = Allowance(memory_bytes=100 * 2**20, **allowed)
        return Watch(allowance, self.folder / "sockets", self.folder, lambda: self.now)


@pytest.fixture
def processes(tmp_path):
    return Processes(tmp_path)


def test_within_all_limits(processes):
    processes.add(2, anon=90 * MEBI)
    assert processes.watch().exceeded() == ""


def test_what_forked_processes_share_counts_once(processes):
    for pid in (2, 3):
        processes.add(pid, anon=80 * MEBI, pss=45 * MEBI)
    watch = processes.watch()
    assert watch.exceeded() == ""
    for pid in (2, 3):
        processes.add(pid, anon=80 * MEBI, pss=80 * MEBI)  # they have written to what they shared
    processes.now = 2.0
    assert watch.exceeded() == f"{100 / 1024:g} GiB of memory"


def test_growth_beyond_the_rest_is_looked_at_at_once(processes):
    processes.add(2, anon=110 * MEBI, pss=90 * MEBI)
    watch = processes.watch()
    assert watch.exceeded() == ""
    processes.add(2, anon=130 * MEBI, pss=110 * MEBI)
    assert "memory" in watch.exceeded()


def test_who_hides_its_pages_has_all_counted(processes):
    processes.add(2, anon=60 * MEBI, shmem=60 * MEBI)
    assert "memory" in processes.watch().exceeded()


def test_processes_and_time(processes):
    for pid in range(2, 6):
        processes.add(pid, ticks=TICKS)
    assert processes.watch(processes=3).exceeded() == "3 processes at a time"
    processes.add(2, ticks=10**6 * TICKS)
    assert processes.watch(cpu_seconds=10**5).exceeded() == "100000 s of processor time"


def test_a_process_that_ends_meanwhile_is_no_fault(processes):
    (processes.folder / "7").mkdir()
    assert processes.watch().exceeded() == ""
