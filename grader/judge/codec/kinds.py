"""All types that cross, in the order in which they are tried."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module

from grader.judge.codec.kind import Kind

# By the library whose types they are: a value of a library's type comes only where that is loaded.
# Python's own come last, since NumPy's float is derived from Python's.
MODULES = {
    "numpy": "grader.judge.codec.arrays",
    "pandas": "grader.judge.codec.tables",
    "scipy": "grader.judge.codec.scipy_values",
    "sklearn": "grader.judge.codec.estimators",
    "torch": "grader.judge.codec.pytorch.kinds",
    "tensorflow": "grader.judge.codec.tensorflow_values",
    "keras": "grader.judge.codec.keras_objects",
    "builtins": "grader.judge.codec.plain",
}


def kind_of(kind: type) -> Kind | None:
    """Return how values of a type cross, or None."""
    return _find(kind, tuple(library for library in MODULES if library in sys.modules))


@cache
def _find(kind: type, libraries: tuple[str, ...]) -> Kind | None:
    found = (one for library in libraries for one in _kinds(library) if one.holds(kind))
    return next(found, None)


def kind_for(tag: object) -> Kind | None:
    """Return the kind that a tag stands for, or None."""
    for library in MODULES:
        for one in _kinds(library) if _is_of(tag, library) else ():
            if one.tag == tag:
                return one
    return None


def _is_of(tag: object, library: str) -> bool:
    """Tell by a tag's first part whose it is (`numpy.array`), so that no other library is loaded."""
    return isinstance(tag, str) and tag.partition(".")[0] == library


@cache
def _kinds(library: str) -> tuple[Kind, ...]:
    kinds: tuple[Kind, ...] = import_module(MODULES[library]).KINDS
    return kinds
