"""Many workers: recorded runs are replayed with their waits, so that the coordinator's own work is seen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean
from typing import Any

from grader.bench.light import CONFIG
from grader.bench.measured import measured
from grader.bench.records import Finding, Run, Settings
from grader.bench.replay import load
from grader.bench.unit import UNIT, make_course

TITLE = "Many workers, in simulation"
WORKERS = (4, 16, 64)
EACH = 8
"""Submissions per worker: the first and the last of them, when not all workers are busy, weigh little."""

COLUMNS = ("gradebook", "workers", "submissions", "s a submission", "if nothing were serial, s", "efficiency")
NOTES = (
    "Perfect submissions of unit 01. The workers wait as long as a run took on this machine, and return what "
    "came of it; the coordinator reads, prepares, records and commits as ever. Without the start.",
)


def measure(settings: Settings, say: Callable[[str], None]) -> Finding:
    """Record a class once, and replay it with more and more workers, for each gradebook."""
    recording = settings.folder / "recording.json"
    _grade(settings, recording, 2 * settings.jobs, settings.jobs, say)
    seconds = _seconds(recording)
    databases = {"SQLite": "", **({"PostgreSQL": settings.database} if settings.database else {})}
    rows, notes, figures, runs = [], list[str](), dict[str, Any](), dict[str, Any]()
    for name, address in databases.items():
        found = {
            workers: _grade(settings, recording, EACH * workers, workers, say, address) for workers in WORKERS
        }
        rows += [_row(name, workers, run, seconds) for workers, run in found.items()]
        serial = _serial(found)
        notes.append(_serial_note(name, serial, seconds))
        figures[name] = {"serial": serial, **{str(w): run.steady(w) for w, run in found.items()}}
        runs[name] = {str(workers): vars(run) for workers, run in found.items()}
    if not settings.database:
        notes.append("PostgreSQL was not measured: --database gives the address of an empty one.")
    return Finding(
        "scaling",
        TITLE,
        columns=COLUMNS,
        rows=tuple(rows),
        notes=(*NOTES, *notes),
        figures=figures,
        runs=runs,
    )


def _grade(
    settings: Settings,
    recording: Path,
    submissions: int,
    workers: int,
    say: Callable[[str], None],
    database: str = "",
) -> Run:
    """Grade a class with workers that record, or with those that wait."""
    say(f"scaling: {submissions} submissions, {workers} workers{' with PostgreSQL' if database else ''}")
    root = settings.folder / f"scaling_{workers}"
    make_course(root, submissions)
    unit = f"{UNIT}_{workers}" if database else UNIT  # each is new in a gradebook that all share
    if database:
        (root / "source" / UNIT).rename(root / "source" / unit)
        for folder in (root / "submitted").iterdir():
            (folder / UNIT).rename(folder / unit)
        (root / "nbgrader_config.py").write_text(f"{CONFIG}c.CourseDirectory.db_url = {database!r}\n")
    words = ["-m", "grader.bench.replay", str(recording), "grade", unit, "--json", "--jobs", str(workers)]
    try:
        return measured(words, root)
    finally:
        shutil.rmtree(root)


def _seconds(recording: Path) -> float:
    """Return the mean seconds of a submission's run: of the notebook that ran most often."""
    most = max(load(recording).values(), key=lambda recorded: len(recorded.seconds))
    return mean(most.seconds)


def _serial(runs: Mapping[int, Run]) -> float:
    """Return the coordinator's processor seconds for a further submission: it is all that runs here."""
    few, many = min(runs), max(runs)
    return (runs[many].cpu - runs[few].cpu) / (EACH * (many - few))


def _row(name: str, workers: int, run: Run, seconds: float) -> tuple[str, ...]:
    each = run.steady(workers)
    assert each is not None, "each worker has several submissions"
    ideal = seconds / workers
    return (name, str(workers), str(EACH * workers), f"{each:.3f}", f"{ideal:.3f}", f"{ideal / each:.2f}")


def _serial_note(name: str, serial: float, seconds: float) -> str:
    """Say what the coordinator takes, and how many workers keep it busy."""
    return (
        f"{name}: the coordinator takes {serial:.3f} s of processor time for a further submission, so "
        f"{seconds / serial:.0f} workers of this speed keep it busy; more of them, here or through Dask, "
        f"gain nothing. A run takes {seconds:.2f} s."
    )
