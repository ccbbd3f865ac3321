"""One self-contained page about a class: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from grader.records import Result
from grader.report.summary import summarise
from grader.report.text import LEGEND, SIGNS


def page(unit: str, results: list[Result], findings: Sequence[str] = ()) -> str:
    """Return the report of a unit's results as an HTML page; all student text is escaped.

    Args:
        unit: its name.
        results: one a student.
        findings: what the reference answers show about the unit's tests.
    """
    environment = Environment(
        loader=PackageLoader("grader.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("report.html").render(
        unit=unit,
        results=sorted(results, key=lambda result: result.student),
        summary=summarise(results),
        signs=SIGNS,
        legend=LEGEND,
        findings=findings,
    )
