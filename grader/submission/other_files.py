"""Files that are called like a notebook and are something else, with advice that a student can follow."""

from __future__ import annotations

import json
import re

from grader.clean.text import plural
from grader.submission.signatures import LFS_POINTER, PACKED, signed_as

Words = tuple[str, str]
"""The fault of a file, as it stands behind its name, and the remedy."""

ITSELF = "Hand in the notebook itself (.ipynb), as JupyterLab saves it."
TAKE_AGAIN = (
    "JupyterLab cannot open it either: save or download the notebook again where it was written, and hand it "
    "in again."
)

UNPACK = "Unpack it, and hand in the notebook that is in it."
FETCH = "Fetch the file (`git lfs pull`), and hand it in."

EXPORTED = ("jp-notebook", "nbconvert", "jupyter")
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)", re.IGNORECASE)
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
JSON_NAMES = {type(None): "null", list: "a list", str: "a text", bool: "true or false"}


def empty(raw: bytes) -> Words | None:
    """Return what is wrong with a file in which nothing is; None if something is."""
    if not raw:
        return "is empty (0 bytes)", "Save the notebook, and hand it in again."
    size = plural(len(raw), "byte")
    if not raw.strip():
        return f"is empty ({size}, blanks only)", "Save the notebook, and hand it in again."
    if not raw.strip(b"\0"):
        return f"is empty ({size}, zeros only)", TAKE_AGAIN
    return None


def other_kind(raw: bytes) -> Words | None:
    """Return what a file is that begins like one of another kind; None if it does not."""
    what = signed_as(raw)
    if not what:
        return None
    return f"is {what}", UNPACK if what in PACKED else FETCH if what == LFS_POINTER else ITSELF


def not_json(text: str, error: json.JSONDecodeError) -> Words:
    """Return what a text is that is not JSON, which a notebook is."""
    if PAGE.match(text):
        if any(word in text[:20_000].lower() for word in EXPORTED):
            return "is a web page: a notebook that was exported, perhaps", ITSELF
        return (
            "is a web page, not a notebook (the page of a login or of an error, perhaps)",
            "Download the notebook itself again, and hand it in.",
        )
    found = CONFLICT.search(text)
    if found or text.startswith(("<" * 7, ">" * 7), error.pos):
        line = text.count("\n", 0, found.start() if found else error.pos) + 1
        return (
            f"holds the marks of a merge conflict of git (line {line})",
            "Take one of the two versions (`git checkout --ours` or `--theirs` with its name), see that "
            "JupyterLab opens it, and hand it in again.",
        )
    what = f"is not a notebook: not JSON at line {error.lineno} ({error.msg})"
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        what = f"is not whole: it stops in the middle, in line {error.lineno}"
    return what, TAKE_AGAIN


def not_an_object(data: object) -> Words:
    """Return what a file holds whose JSON is not an object, as a notebook's is."""
    return f"is not a notebook: its JSON is {JSON_NAMES.get(type(data), 'a number')}", TAKE_AGAIN


def no_format(data: dict[str, object]) -> Words:
    """Return what is wrong with the format that a file names."""
    if "nbformat" not in data:
        return "is not a notebook: it names no format (nbformat)", TAKE_AGAIN
    said = data["nbformat"]
    return (
        f"is not a notebook: its nbformat is {json.dumps(said)[:40]}, and has to be the number 4",
        TAKE_AGAIN,
    )
