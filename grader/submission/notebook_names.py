"""Names of notebook files: which of them is meant, where a program or a person has changed one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from unicodedata import normalize

SUFFIX = re.compile(r"\.ipynb(?:(?: ?\(\d+\))?\.(?:txt|json))?\Z", re.IGNORECASE | re.ASCII)
"""The end of a notebook's name. A browser may save `x.ipynb` as `x.ipynb.txt`, then as `x.ipynb (1).txt`."""

COPY = re.compile(r"-copy\d*| - copy(?: ?\(\d+\))?| copy(?: \d+)?| ?\(\d+\)", re.IGNORECASE)
"""The mark of a copy that programs put behind its name: JupyterLab, Windows, macOS, browsers."""


def is_called_notebook(file: str) -> bool:
    """Tell whether a file is called like a notebook, in capital letters too; hidden files are not."""
    return not file.startswith(".") and SUFFIX.search(file) is not None


def stem_of(file: str) -> str:
    """Return the name of a notebook without its suffix, and without one that a browser added."""
    return SUFFIX.sub("", file)


def taken_for(expected: Sequence[str], found: Collection[str]) -> dict[str, str]:
    """Say which files are notebooks that are missing under their own names.

    Args:
        expected: The names of a unit's notebooks, without suffix.
        found: Those of them that were handed in, and the names of the other files.

    Returns:
        By the notebook's name the file's. That is one whose name differs in capital letters, suffix or the
        mark of a copy, if there is only one; or the only other file for the only notebook that is missing.
    """
    missing = [name for name in expected if name not in found]
    others = [file for file in found if file not in expected]
    near = {name: [file for file in others if _is_near(file, name)] for name in missing}
    taken = {name: files[0] for name, files in near.items() if len(files) == 1}
    if not taken and len(missing) == len(others) == 1:
        return {missing[0]: others[0]}
    return taken if len(set(taken.values())) == len(taken) else {}


def left_out(file: str, counting: Sequence[str]) -> str:
    """Return the note about a file that was not taken, beside those notebooks that count."""
    for name in counting:
        if _is_near(file, name):
            by_whom = " made by JupyterLab" if "-Copy" in file else ""
            return (
                f"{file} looks like a copy of {name}.ipynb{by_whom} and was left out: {name}.ipynb counts. "
                f"If the copy is meant, name it {name}.ipynb."
            )
    return f"{file} is not of this unit and was left out."


def _is_near(file: str, name: str) -> bool:
    """Tell whether a file's name is a notebook's but for capital letters, suffix and the mark of a copy."""
    stem = stem_of(normalize("NFC", file))
    whole = normalize("NFC", name)
    if not stem.lower().startswith(whole.lower()):
        return False
    behind = stem[len(whole) :]
    return not behind or COPY.fullmatch(behind) is not None
