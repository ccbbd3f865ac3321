"""Plain text from a student's process: what can be written to a file and shown by nbconvert."""

from __future__ import annotations

import re

ESCAPE = re.compile(r"\x1b\[(.*?)([@-~])")  # as nbconvert finds them
COLOR = r"(?:[34]8;5;[0-9]{1,3}|[34]8;2(?:;[0-9]{1,3}){3}|(?![34]8)[0-9]{0,2})"
COLORS = re.compile(f"{COLOR}(?:;{COLOR})*")
MOST_ESCAPES = 10_000
"""Text with more is shown without colors: nbconvert's time grows with their number times the text."""

MOST_WORDS = 10_000
"""Limit of an error's message, in characters: it appears in the result, the notebook and the report."""

# MathJax lets these load a picture, as a cursor, also in its safe mode.
STYLING = re.compile(r"\\(?=(?:style|bbox|mmlToken)(?![A-Za-z]))")

JOINER = "\u2060"
"""Word joiner: an invisible character. A tag, link or macro that it divides is not one any more."""


JOINERS = "\u200c\u200d"
"""Invisible characters that some scripts and combined signs need."""


def printable(text: object) -> str:
    """Return text that can be written: a string, with no lone surrogate."""
    return text.encode("utf-8", "replace").decode() if isinstance(text, str) else ""


def one_line(text: str) -> str:
    """Return text for one line of a terminal: what is not printable is written as its escape (\\x1b).

    A name that a student chose could otherwise clear the screen, turn the direction of the text, or add a
    line that looks like ours.
    """
    return "".join(
        char if char.isprintable() or char in JOINERS else ascii(char)[1:-1] for char in printable(text)
    )


def plural(count: int, noun: str) -> str:
    """Return a number with its noun, in the plural where there is not one."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def shortened(words: str) -> str:
    """Return an error's words, cut where they are too many."""
    return words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}… [cut]"


def terminal(text: object) -> str:
    """Return text as a terminal shows it, its colors kept where nbconvert can show them."""
    found = printable(text)
    if found.count("\x1b[") > MOST_ESCAPES:
        return ESCAPE.sub("", found)
    return ESCAPE.sub(lambda escape: escape[0] if _is_color(escape) else "", found)


def formula(text: object) -> str:
    """Return text that MathJax may typeset, without macros that can load something."""
    return STYLING.sub(lambda found: "\\" + JOINER, printable(text))


def _is_color(escape: re.Match[str]) -> bool:
    # nbconvert stops with an error at a color that is cut off.
    return escape[2] == "m" and COLORS.fullmatch(escape[1]) is not None
