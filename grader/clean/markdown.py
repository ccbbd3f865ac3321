"""Markdown that a student wrote: its own marks stay, HTML in it is shown as text, nothing is loaded.

Only an unseen character is put in, and only where HTML, a picture or a link would begin. So
`a < b`, code and formulas look as they did, whichever program shows them.
"""

from __future__ import annotations

import re

from grader.clean.text import JOINER, formula, printable

MOST_TEXT, MOST_BRACKETS = 20_000, 1_000
"""Limits of a cell, in characters and brackets: nbconvert's time grows with the square of unclosed marks."""

MOST_REPEATED = 200_000
"""Characters that the names of addresses may become, if each stands for the longest address."""

PARAGRAPHS = re.compile(r"\n[ \t]*\n")

PLAIN_TAGS = r"/?(?:b|br|code|del|em|hr|i|ins|kbd|mark|s|small|strong|sub|sup|u)\s*/?>"
"""Tags that may stay, having no attributes."""

LINK = r"(?:https?://|mailto:|#)"

BEGINNINGS = re.compile(
    rf"<(?=[A-Za-z/!?])(?!{PLAIN_TAGS})"  # a tag, a comment, an address in angle brackets
    r"|!(?=\[)"  # a picture
    rf"|\](?=\((?!{LINK}))"  # a link to elsewhere than the web
    rf"|\](?=:(?!\s*{LINK}))"  # the same, defined on a line of its own
    r"|&(?=#|bsol;)",  # a character written as its number
    re.IGNORECASE,
)


def markdown(text: object, most: int = MOST_TEXT) -> str:
    """Return markdown that shows the same text, and does nothing; what is beyond `most` is cut."""
    found = printable(text)
    if len(found) > most:
        found = f"{found[:most]}\n\n[cut after {most:,} characters]"
    if (brackets := found.count("[")) > MOST_BRACKETS or brackets * _longest(found) > MOST_REPEATED:
        found = found.replace("[", "(")
    return formula(BEGINNINGS.sub(lambda beginning: beginning[0] + JOINER, found))


def _longest(text: str) -> int:
    """Return how long the address or title is at most that a name in brackets stands for."""
    return max((len(one) for one in PARAGRAPHS.split(text) if "]:" in one), default=0)
