"""Optional packages: some units need them, and they are too large for the ordinary installation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from nbformat import NotebookNode

from grader.errors import MachineError
from grader.kernels.choice import ORDINARY, OWN, named_kernel
from grader.kernels.kernelspec import KERNEL_NAME

EXTRAS = {"torch": "PyTorch"}
"""Names of packages in messages, by module. `make MODULE` installs one."""


class MissingExtra(MachineError):  # noqa: N818 - it says what is missing
    """A package that a unit needs is not installed, so none of its notebooks can run."""


def extras_of(notebooks: Iterable[NotebookNode]) -> tuple[str, ...]:
    """Return the modules among `EXTRAS` that locked cells of notebooks for this Python import."""
    return extras_in("\n".join(source for notebook in notebooks for source in _locked_sources(notebook)))


def extras_in(code: str) -> tuple[str, ...]:
    """Return the modules among `EXTRAS` that code imports."""
    return tuple(name for name in EXTRAS if re.search(rf"^\s*(?:import|from)\s+{name}\b", code, re.M))


def is_missing(name: str) -> bool:
    """Tell whether an extra is not installed."""
    return find_spec(name) is None


def check_extras(what: str, notebooks: Iterable[NotebookNode]) -> None:
    """Raise `MissingExtra` if notebooks need a package that is not installed.

    Args:
        what: subject of the message, such as the name of the unit.
        notebooks: the notebooks.
    """
    for name in extras_of(notebooks):
        if is_missing(name):
            raise MissingExtra(
                f"{what} needs {EXTRAS[name]}, which is not installed here.",
                f"Run `make {name}`, or install it with pip: docs/pytorch.md has the commands and sizes.",
            )


def _locked_sources(notebook: NotebookNode) -> Iterator[str]:
    if (named_kernel(notebook) or ORDINARY) not in (*OWN, KERNEL_NAME):
        return
    for cell in notebook.cells:
        ours = cell.metadata.get("nbgrader") or {}
        if cell.cell_type == "code" and ours.get("locked") and not ours.get("solution"):
            yield cell.source
