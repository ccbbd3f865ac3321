"""Memory that the system itself holds for a kernel: no process is seen to hold it.

Its bound is a count that the system reports, times the most that one such object can take. Kinds without
a count are refused (`seccomp.py`) or have a limit of the system's (`resources.py`,
`tree.py`). Sizes are those of Linux 6 on 64 bits, rounded up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.sandbox.proc import Status, is_fifo, links, text_of

KIBI = 1024
THREAD = 40 * KIBI
"""A thread: its stack in the system, its registers, its record."""
MAP = 512
"""A mapped piece of memory: its record, its place in a tree, its name."""
DESCRIPTOR = 6 * KIBI
"""An open file: its record, its inode, and a page that it was read through."""
PIPE, SMALL_PIPE = 64 * KIBI, 8 * KIBI
"""Bytes that a pipe can hold, and that it holds if its user has many (`Machine` has the number of pages)."""
WATCHED = 256
"""Bytes of a descriptor that an epoll watches, or of its line in /proc/PID/fdinfo while it is read."""
LOCK = 256
"""A lock on a piece of a file."""
MOST_READ = 2**22
"""Bytes that are read of a file in /proc."""
TOO_MANY = 2**40
"""Number that is counted where a file in /proc is longer than is read."""


@dataclass(frozen=True)
class Machine:
    """Limits of this machine's system: bytes of a socket's buffer and options, maps, pages in pipes."""

    socket_buffer: int = 212_992
    socket_options: int = 131_072
    maps: int = 65_530
    pipe_pages: int = 16_384

    @classmethod
    def read(cls, settings: Path = Path("/proc/sys")) -> Machine:
        """Read them; a limit that is not told is as usual."""
        usual = cls()
        return cls(
            _number(settings / "net/core/wmem_default", usual.socket_buffer),
            _number(settings / "net/core/optmem_max", usual.socket_options),
            _number(settings / "vm/max_map_count", usual.maps),
            _number(settings / "fs/pipe-user-pages-soft", usual.pipe_pages),
        )

    @property
    def socket(self) -> int:
        """Return what a socket can hold: a buffer that is full but for a byte, one more message, options."""
        return 2 * self.socket_buffer + self.socket_options + 4 * KIBI

    def pipes(self, number: int) -> int:
        """Return the bytes that a number of pipes can hold."""
        return min(number * PIPE, self.pipe_pages * 4 * KIBI + number * SMALL_PIPE)


@dataclass
class SystemMemory:
    """Bounds what the system holds for all processes of one process namespace."""

    proc: Path = Path("/proc")
    machine: Machine = field(default_factory=Machine.read)

    def bound(self, statuses: Mapping[str, Status]) -> int:
        """Return a number of bytes that it cannot be more than; found quickly."""
        descriptors = sum(one.descriptors for one in statuses.values())
        # Of a process's descriptors some are epolls, and watch the others, under any of the numbers.
        watched = sum(one.descriptors**3 // 4 for one in statuses.values())
        maps = self.machine.maps * len(statuses)
        return (
            self._counted(statuses)
            + maps * MAP
            + descriptors * DESCRIPTOR
            + self.machine.pipes(descriptors)
            + watched * WATCHED
        )

    def counted(self, statuses: Mapping[str, Status], most: int) -> int:
        """Return the same from a count of what there is: closer, slower; epolls are counted up to `most`."""
        pipes: set[str] = set()
        descriptors = watched = readers = maps = 0
        for pid in statuses:
            maps += text_of(self.proc / pid / "maps").count("\n")
            for number, target in links(self.proc / pid / "fd").items():
                descriptors += 1
                readers += "/fdinfo/" in target
                if target.startswith("pipe:") or is_fifo(self.proc / pid / "fd" / number, target):
                    pipes.add(target)
                elif target == "anon_inode:[eventpoll]" and watched * WATCHED <= most:
                    watched += _things(self.proc / pid / "fdinfo" / number)
        return (
            self._counted(statuses)
            + maps * MAP
            + descriptors * DESCRIPTOR
            + self.machine.pipes(len(pipes))
            + watched * WATCHED * (1 + readers)
        )

    def _counted(self, statuses: Mapping[str, Status]) -> int:
        """Return what is counted in any case: threads, page tables, sockets, locks."""
        threads = sum(one.threads for one in statuses.values())
        tables = sum(one.page_tables for one in statuses.values())
        return threads * THREAD + tables + self._sockets() * self.machine.socket + self._locks() * LOCK

    def _sockets(self) -> int:
        """Return how many sockets of any kind there are in this network namespace, open or not."""
        words = text_of(self.proc / "net" / "sockstat").split()
        return int(words[2]) if words[:2] == ["sockets:", "used"] else 0

    def _locks(self) -> int:
        """Return how many locks at most are held on files by processes that can be seen here."""
        return _things(self.proc / "locks")


def _things(path: Path) -> int:
    """Return how many lines a file in /proc has."""
    text = text_of(path, MOST_READ)
    return text.count("\n") if len(text) < MOST_READ else TOO_MANY


def _number(path: Path, usual: int) -> int:
    words = text_of(path).split()
    return int(words[0]) if words and words[0].isdigit() else usual
