"""The tables of docs/results.md, written from the values of ten seeds."""

import re
import statistics
from pathlib import Path

from helpers.bands import Values

PAGE = Path(__file__).parents[1] / "docs" / "results.md"
_BACKENDS = re.compile(r"(<!-- other backends -->\n).*?(<!-- end of table -->)", re.DOTALL)
_TABLE = re.compile(r"(<!-- table of (\w+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def filled(page: str, values: Values) -> str:
    """Return the page with each table, between its two comments, made from what was measured."""
    from tools import backends

    page = _TABLE.sub(lambda found: found[1] + table(values.get(found[2], {})) + found[3], page)
    other = backends.table(backends.read_backends(), values)
    return _BACKENDS.sub(lambda found: found[1] + other + found[2], page)


def table(metrics: dict[str, dict[str, list[float]]]) -> str:
    """Return a Markdown table: for each metric and model the median of ten seeds, the least and the most."""
    lines = ["| metric | model | median | ten seeds |", "| --- | --- | --- | --- |"]
    for metric, models in metrics.items():
        for model, row in models.items():
            low, high = f"{min(row):.4g}", f"{max(row):.4g}"
            spread = low if low == high else f"{low} – {high}"
            lines.append(f"| {metric} | {model} | {statistics.median(row):.4g} | {spread} |")
    return "\n".join(lines) + "\n"
