"""Headings of questions: where a question begins, and how it is called."""

from __future__ import annotations

import re

HEADING = re.compile(r"^#{1,6}\s+(.*\S)\s*$", re.MULTILINE)
POINTS = re.compile(r"\s*\(\d+(?:\.\d+)? points?\)$")


def without_heading(markdown: str) -> str:
    """Return a markdown text without its first heading, which pages show above it."""
    found = HEADING.search(markdown)
    return (markdown[: found.start()] + markdown[found.end() :]).strip() if found else markdown


def heading_in(markdown: str) -> str:
    """Return the first heading in a markdown text; empty if there is none.

    Points in brackets at its end are left out, because pages show the points beside it; so are the marks
    of code.
    """
    found = HEADING.search(markdown)
    return POINTS.sub("", found[1]).replace("`", "") if found else ""
