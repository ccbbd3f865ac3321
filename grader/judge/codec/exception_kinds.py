"""Classes of exceptions: those that are known on both sides, and a notebook's own."""

from __future__ import annotations

import sys
from abc import ABCMeta
from pathlib import Path
from typing import TypeGuard

from grader.judge.codec.errors import BadData, CannotCross

LIBRARIES = (
    *("builtins", "numpy", "pandas", "sklearn", "keras", "tensorflow", "scipy", "torch"),
    *("_csv", "binascii", "configparser", "decimal", "json", "re", "sqlite3", "statistics", "struct"),
    *("tomllib", "zipfile", "zlib"),
)
"""Modules whose exceptions are made again as they were. None of these ends a test or skips it."""

OURS = (CannotCross.__module__, {CannotCross.__name__, BadData.__name__})
"""Our own exceptions that are made again: the codec's. A `HungUp` from the other side would be forged."""


def by_name(module: str, name: str) -> object:
    """Return the object with this qualified name in a loaded module ("" is the module itself), or None."""
    found: object = sys.modules.get(module)
    for part in name.split(".") if name else ():
        found = getattr(found, part, None)
    return found


def known_class(module: str, name: str) -> type[BaseException] | None:
    """Return the class of exceptions with this name if it is of `LIBRARIES`, `OURS` or a course's file."""
    known = module.partition(".")[0] in LIBRARIES or (module == OURS[0] and name in OURS[1])
    known = known or _lies_here(module)
    kind = by_name(module, name) if known else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseException) else None


def _lies_here(module: str) -> bool:
    """Tell whether a module is a file in this process's folder: beside the judge, that is the course's."""
    file = getattr(sys.modules.get(module), "__file__", None)
    return isinstance(file, str) and Path(file).parent == Path.cwd()


def is_own(kind: object) -> TypeGuard[type[BaseException]]:
    """Tell whether a class of exceptions is a notebook's own; one with an odd metaclass is not."""
    if not isinstance(kind, type) or not issubclass(kind, BaseException) or kind.__module__ != "__main__":
        return False
    return type(kind) in (type, ABCMeta) or "remote" in vars(kind)


def is_real(kind: object) -> bool:
    """Tell whether a class is a notebook's own of this side, and none that stands for one of the other."""
    return is_own(kind) and "_says" not in vars(kind)


def has_code(kind: object) -> bool:
    """Tell whether a class, or one that it is derived from, is real: its `__init__` has run on its side."""
    return isinstance(kind, type) and any(map(is_real, kind.__mro__))
