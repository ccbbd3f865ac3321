"""Large pages for a zygote's memory: a fork copies the table of pages, and there are 500 times fewer."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path

LARGE = 2**21
MADV_COLLAPSE = 25  #: Linux 6.1 and later; Python's mmap does not name it yet


def collapse() -> None:
    """Gather this process's own memory into large pages, as far as the system can and will.

    The memory stays shared with forks: what one writes is copied in small pages still.
    """
    if sys.platform != "linux":
        return
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for address in _large_pages(Path("/proc/self/maps").read_text()):
        madvise(address, LARGE, MADV_COLLAPSE)  # where it cannot, all stays as it is


def _large_pages(maps: str) -> Iterator[int]:
    """Yield the addresses of whole large pages in writable anonymous memory."""
    for line in maps.splitlines():
        span, rights, *rest = line.split(maxsplit=5)
        name = rest[3].strip() if len(rest) > 3 else ""
        if "w" in rights and name in ("", "[heap]"):
            begin, end = (int(bound, 16) for bound in span.split("-"))
            yield from range(-(-begin // LARGE) * LARGE, end // LARGE * LARGE, LARGE)
