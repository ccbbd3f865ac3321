"""docs/performance.md: its tables and its plot are written from docs/performance.json, which is kept beside.

`grader bench --write` puts there what it has measured. What it has not measured stays, with the machine
and the versions that it was measured with.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from grader.bench.machine import machine, today
from grader.bench.parts import PARTS
from grader.bench.plot import draw
from grader.bench.records import Finding
from grader.errors import GraderError
from grader.record_json import from_plain, to_plain

DOCS = Path(__file__).resolve().parents[2] / "docs"
BEGIN, END = "<!-- grader bench: begin -->", "<!-- grader bench: end -->"
PAGE, DATA, PLOT = "performance.md", "performance.json", "performance.svg"


def update(findings: Sequence[Finding], docs: Path = DOCS) -> Path:
    """Enter findings; return the page. Raises `GraderError` if it has no place for them."""
    page = docs / PAGE
    text = page_text(docs)
    new = {finding.part: {"date": today(), **machine(), **_short(finding)} for finding in findings}
    parts = {**_kept(docs / DATA), **new}
    data = {"parts": {part: parts[part] for part in PARTS if part in parts}}
    (docs / DATA).write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    draw(_plotted(data["parts"]), docs / PLOT)
    page.write_text(filled(text, data), encoding="utf-8")
    return page


def _plotted(parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the figures for the plot: those of the machine of the first part.

    The floor stands beside the class in one panel, so it is left out if it was measured on another day.
    """
    first = next(iter(parts.values()))
    return {
        part: found["figures"]
        for part, found in parts.items()
        if found["Machine"] == first["Machine"] and (part != "floor" or found["date"] == first["date"])
    }


def _short(finding: Finding) -> dict[str, Any]:
    """Leave out every single run: `grader bench --json` has them."""
    return {name: value for name, value in to_plain(finding).items() if name != "runs"}


def filled(text: str, data: Mapping[str, Any]) -> str:
    """Return a page's text with what lies between the markers replaced."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{section(data)}\n{END}{after}"


def section(data: Mapping[str, Any]) -> str:
    """Return the tables as markdown; the machine and the versions stand above those that they hold for."""
    lines: list[str] = []
    above: list[str] = []
    for found in data["parts"].values():
        now = [f"{name}: {found[name]}.\n" for name in ("Machine", "Versions")]
        if now != above:
            lines += [*now, *([] if above else [f"![The figures of this machine as a plot]({PLOT})\n"])]
            above = now
        lines += _table(from_plain(found, Finding))
        lines.append(f"Measured on {found['date']}.\n")
    return "\n".join(lines).rstrip()


def _table(finding: Finding) -> list[str]:
    lines = [f"### {finding.title}\n"]
    if finding.rows:
        lines += [_row(finding.columns), _row(["---", *["---:"] * (len(finding.columns) - 1)])]
        lines += [*map(_row, finding.rows), ""]
    return [*lines, *(f"{note}\n" for note in finding.notes)]


def _row(words: Sequence[str]) -> str:
    return f"| {' | '.join(words)} |"


def _kept(path: Path) -> dict[str, Any]:
    """Return what earlier runs found."""
    return dict(json.loads(path.read_text(encoding="utf-8"))["parts"]) if path.exists() else {}


def page_text(docs: Path = DOCS) -> str:
    """Return the page as it is. Raises `GraderError` if it has no place for figures."""
    page = docs / PAGE
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise GraderError(f"{page} has no place for figures.", f"It needs the lines {BEGIN} and {END}.")
    return text
