"""Markdown that a student wrote: its own marks stay, HTML in it is shown as text, nothing is loaded.

Only an unseen character is put in, and only where HTML, a picture or a link would begin. So
`a < b`, code and formulas look as they did, whichever program shows them.
"""

from __future__ import annotations

import re

from grader.clean.text import JOINER, formula, printable

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


def markdown(text: object) -> str:
    """Return markdown that shows the same text, and does nothing."""
    return formula(BEGINNINGS.sub(lambda found: found[0] + JOINER, printable(text)))
