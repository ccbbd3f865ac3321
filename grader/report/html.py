"""One self-contained page about a class: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from grader.records import Result
from grader.report.summary import summarise
from grader.report.text import LEGEND, SIGNS


def page(unit: str, results: list[Result]) -> str:
    """Return the report of a unit's results as an HTML page; all student text is escaped."""
    environment = Environment(
        loader=PackageLoader("grader.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("report.html").render(
        unit=unit,
        results=sorted(results, key=lambda result: result.student),
        summary=summarise(results),
        signs=SIGNS,
        legend=LEGEND,
    )
