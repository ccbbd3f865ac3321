"""`grader bench`: this engine, stock nbgrader and the floor on the same classes."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import SQLAlchemyError

from grader.bench.document import page_text, update
from grader.bench.machine import machine, today
from grader.bench.parts import PARTS, measure
from grader.bench.records import Finding, Settings
from grader.error_handler import INTERRUPTED
from grader.errors import GraderError
from grader.executors.pool import cores
from grader.record_json import to_json


def run(
    parts: str,
    submissions: int,
    rounds: int,
    jobs: int,
    sizes: str,
    json: Path | None,
    write: bool,
    database: str = "",
) -> int:
    """Measure parts, print a table for each, write what is asked for; 1 if marks differ or are not full."""
    chosen, counts = parts_of(parts), sizes_of(sizes)
    if json is not None and not json.resolve().parent.is_dir():
        raise GraderError(f"{json} cannot be written: its folder is not there.", "Make the folder first.")
    if write:
        page_text()  # an error now, and not after an hour
    if database:
        check_database(database, chosen)
    progress, findings = Console(stderr=True), list[Finding]()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        settings = Settings(
            folder=Path(folder),
            submissions=submissions,
            rounds=rounds,
            jobs=jobs or cores(),
            sizes=counts,
            database=database,
        )
        try:
            for finding in measure(chosen, settings, lambda what: progress.print(f"[dim]{what}")):
                findings.append(finding)
                show(finding, Console())
                _keep(findings, settings, json, write)
        except KeyboardInterrupt:
            progress.print(f"grader: Interrupted. {len(findings)} of {len(chosen)} parts were measured.")
            return INTERRUPTED
    return 0 if all(finding.ok for finding in findings) else 1


def check_database(address: str, parts: Collection[str]) -> None:
    """Check that an address leads to an empty database. Raises `GraderError`."""
    if "scaling" not in parts:
        raise GraderError("--database is for the part scaling alone.", "Leave it out, or name that part.")
    try:
        with create_engine(address).connect() as connection:
            tables = inspect(connection).get_table_names()
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        raise GraderError(
            f"The database of --database cannot be used: {str(error).splitlines()[0]}",
            "It begins with postgresql+psycopg2://; pip install 'keras-course[postgres]' adds the driver.",
        ) from error
    if tables:
        raise GraderError(
            f"The database of --database is not empty: it has {len(tables)} tables.", "Make a new one."
        )


def _keep(findings: list[Finding], settings: Settings, json: Path | None, write: bool) -> None:
    """Write the measurements so far, so that a later failure does not lose them."""
    if json is not None:
        json.write_text(_text(findings, settings), encoding="utf-8")
    if write:
        update(findings[-1:])


def show(finding: Finding, out: Console) -> None:
    """Print a finding as a table with its notes."""
    table = Table(*finding.columns)
    for row in finding.rows:
        table.add_row(*row)
    out.print(f"[bold]{finding.title}" if finding.ok else f"[bold red]{finding.title}: MARKS DIFFER")
    out.print(*([table] if finding.rows else []), *finding.notes, sep="\n", end="\n\n")


def parts_of(words: str) -> list[str]:
    """Return the parts that are named, in their order. Raises `GraderError`."""
    named = [word.strip() for word in words.split(",") if word.strip()]
    if unknown := [word for word in named if word not in PARTS]:
        raise GraderError(f"{unknown[0]!r} is not a part of the bench.", f"Parts: {', '.join(PARTS)}.")
    return [part for part in PARTS if part in named or not named]


def sizes_of(words: str) -> tuple[int, ...]:
    """Return the sizes that are named, from small to large. Raises `GraderError`."""
    try:
        sizes = sorted({int(word) for word in words.split(",")})
    except ValueError:
        sizes = []
    if not sizes or sizes[0] < 1:
        raise GraderError(f"--sizes {words!r}: these are not sizes.", "Give numbers above 0, like 8,32,128.")
    return tuple(sizes)


def _text(findings: list[Finding], settings: Settings) -> str:
    asked = {"submissions": settings.submissions, "rounds": settings.rounds, "jobs": settings.jobs}
    data = {**machine(), "date": today(), **asked, "parts": findings}
    return to_json(data, ascii_only=True) + "\n"
