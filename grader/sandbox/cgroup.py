"""The cgroup that this process is in: how much memory the system lets it and all its children have.

The sandbox makes none: one that may be written is rare. Where somebody has put the grader into one, the
system holds that limit for all of it together, to the byte and in every kind of memory.
"""

from __future__ import annotations

from pathlib import Path

LIMITS = {"memory": "memory.limit_in_bytes", "": "memory.max"}
"""By the name of the controller: the file with the limit. Version 2 has one tree for all of them."""


def memory_limit(own: Path = Path("/proc/self/cgroup"), tree: Path = Path("/sys/fs/cgroup")) -> int | None:
    """Return the least limit in bytes of our cgroup and of those around it; None if there is none."""
    found = []
    for line in _lines(own):
        _, controllers, path = line.split(":", 2)
        for name in set(controllers.split(",")) & set(LIMITS):
            root = tree / name
            folder = root / path.lstrip("/")
            for place in (folder, *folder.parents):
                if not place.is_relative_to(root):
                    break
                words = "".join(_lines(place / LIMITS[name]))
                found += [int(words)] if words.isdigit() and int(words) < _all_memory() else []
    return min(found, default=None)


def _all_memory() -> int:
    """Return the machine's memory in bytes: a limit above it has no effect."""
    words = next(
        (line.split()[1] for line in _lines(Path("/proc/meminfo")) if line.startswith("MemTotal")), ""
    )
    return int(words) * 1024 if words else 2**62


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text().splitlines()
    except OSError:
        return []
