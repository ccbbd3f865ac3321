"""docs/performance.md: its tables and its plot are written from docs/performance.json, which is kept beside.

`grader bench --write` puts there what it has measured. What it has not measured stays, if it was
measured on the same machine with the same versions.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
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
    kept = _kept(docs / DATA)
    new = {finding.part: {"date": today(), **_short(finding)} for finding in findings}
    parts = {**kept, **new}
    ordered = {part: parts[part] for part in PARTS if part in parts}
    data = {**machine(), "parts": ordered}
    (docs / DATA).write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    draw({part: found["figures"] for part, found in ordered.items()}, docs / PLOT)
    page.write_text(filled(text, data), encoding="utf-8")
    return page


def _short(finding: Finding) -> dict[str, Any]:
    """Leave out every single run: `grader bench --json` has them."""
    return {name: value for name, value in to_plain(finding).items() if name != "runs"}


def filled(text: str, data: dict[str, Any]) -> str:
    """Return a page's text with what lies between the markers replaced."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{section(data)}\n{END}{after}"


def section(data: dict[str, Any]) -> str:
    """Return the tables as markdown."""
    lines = [f"{name}: {data[name]}.\n" for name in ("Machine", "Versions")]
    if any(found["figures"] for found in data["parts"].values()):
        lines.append(f"![The same figures as a plot]({PLOT})\n")
    for found in data["parts"].values():
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
    """Return what an earlier run found on this machine."""
    if not path.exists():
        return {}
    data = json.loads(path.read_text(encoding="utf-8"))
    same = all(data.get(name) == value for name, value in machine().items())
    return dict(data["parts"]) if same else {}


def page_text(docs: Path = DOCS) -> str:
    """Return the page as it is. Raises `GraderError` if it has no place for figures."""
    page = docs / PAGE
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise GraderError(f"{page} has no place for figures.", f"It needs the lines {BEGIN} and {END}.")
    return text
