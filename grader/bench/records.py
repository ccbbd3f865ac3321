"""Records of the benchmark: its settings, the cost of one command, the findings of one part."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Settings of the benchmark: `submissions` graded `rounds` times, `jobs` at once, in `folder`.

    `database` is the address of an empty PostgreSQL database; without one only SQLite is measured.
    """

    folder: Path
    submissions: int
    rounds: int
    jobs: int
    sizes: tuple[int, ...] = (8, 32, 128, 512)
    database: str = ""


@dataclass(frozen=True)
class Run:
    """One command: wall and processor seconds of it and of all that it started.

    `times` has the second at which each line came that it printed: one a submission. `memory` has the
    most MiB that each kind of its processes held. `whole`: no processor time was missed. `first`: the second
    at which the first mark was there, if that is known.
    """

    wall: float
    cpu: float
    _: KW_ONLY
    times: tuple[float, ...] = ()
    memory: dict[str, float] = field(default_factory=dict)
    whole: bool = True
    first: float | None = None

    def steady(self, jobs: int) -> float | None:
        """Return seconds a submission without the start; None if there are too few to tell.

        They come `jobs` at a time, so it is counted from the end of the first `jobs`.
        """
        after = len(self.times) - jobs
        if after < jobs:
            return None
        return (self.times[-1] - self.times[jobs - 1]) / after


@dataclass(frozen=True)
class Metered:
    """Report of the meter: the run, if there was one, its exit status and the end of its errors."""

    run: Run | None
    status: int
    errors: str


@dataclass(frozen=True)
class Finding:
    """A table with the numbers behind it: `figures` are medians, `runs` all that was measured.

    `ok` is false where marks differ or are not full.
    """

    part: str
    title: str
    _: KW_ONLY
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    figures: dict[str, Any] = field(default_factory=dict)
    runs: dict[str, Any] = field(default_factory=dict)
    ok: bool = True
