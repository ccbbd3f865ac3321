"""Kinds of files that are given in the place of a download, and what to give instead."""

from __future__ import annotations

from dataclasses import dataclass

from grader.submission.signatures import PACKED, ZIP, signed_as

UNPACK = "Unpack it, and name the folder instead."

WHOLE = (
    'Give the ZIP that the platform makes for "download all submissions", or the folder it was unpacked to.'
)

ONE_NOTEBOOK = f"{WHOLE} A single student's notebook goes into submitted/STUDENT/UNIT/ in the class folder."

TABLE = f"{WHOLE} The platform's CSV goes beside it: --worksheet, or --roster for the class list."

LOG_IN = f"Log in to the platform, and download it again. {WHOLE}"

AGAIN = "Download it again, and wait until it is complete."


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of file: the words after "x is", and the remedy."""

    what: str
    remedy: str


SUFFIXES = {
    ".ipynb": Kind(what="one notebook", remedy=ONE_NOTEBOOK),
    ".ipynb.txt": Kind(what="one notebook", remedy=ONE_NOTEBOOK),
    ".ipynb.json": Kind(what="one notebook", remedy=ONE_NOTEBOOK),
    ".html": Kind(what="a web page", remedy=LOG_IN),
    ".htm": Kind(what="a web page", remedy=LOG_IN),
    ".csv": Kind(what="a table", remedy=TABLE),
    ".xlsx": Kind(what="a table", remedy=TABLE),
    ".xls": Kind(what="a table", remedy=TABLE),
    ".pdf": Kind(what="a PDF", remedy=WHOLE),
    ".py": Kind(what="a Python file", remedy=WHOLE),
    ".txt": Kind(what="a text file", remedy=WHOLE),
    ".json": Kind(what="a JSON file", remedy=WHOLE),
    ".part": Kind(what="a download that has not ended", remedy=AGAIN),
    ".crdownload": Kind(what="a download that has not ended", remedy=AGAIN),
    **{
        suffix: Kind(what=f"a {suffix} archive", remedy=UNPACK)
        for suffix in (".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".tar", ".gz", ".bz2", ".xz", ".7z", ".rar")
    },
}
"""By the end of a file's name, the longer ones first."""


def kind_of(name: str, begin: bytes) -> Kind | None:
    """Say what a file is that is not a ZIP archive; None if neither name nor content shows it.

    Args:
        name: The file's name.
        begin: Its first 512 bytes, or all of them if it is shorter.
    """
    if not begin.strip():
        return Kind(what="empty", remedy=AGAIN)
    for suffix, kind in SUFFIXES.items():
        if name.lower().endswith(suffix):
            return kind
    what = signed_as(begin)
    if what not in ("", ZIP):
        return Kind(what=what, remedy=UNPACK if what in PACKED else WHOLE)
    text = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"{"):
        is_notebook = any(word in text for word in (b'"cells"', b'"cell_type"', b'"nbformat"'))
        return SUFFIXES[".ipynb" if is_notebook else ".json"]
    return SUFFIXES[".html"] if text.startswith(b"<") else None
