"""Check of a scikit-learn estimator's content: nothing in it may answer a test."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cached_property

import numpy as np
from sklearn.model_selection._split import _RepeatedSplits


def oddity(estimator: object) -> str:
    """Return a name of content that no honest estimator has; empty if there is none.

    Anybody can give an object attributes: a function (`equals`, say) that is true of everything, one
    that hides a method, learned numbers that are masked, so that no comparison looks at them.
    """
    waiting: list[tuple[str, object]] = [("", estimator)]
    seen: set[int] = set()
    while waiting:
        name, one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, np.ma.MaskedArray):
            return "a masked array"
        if _is_scikit_learns(one) and (why := _odd_attribute(one)):
            return why
        waiting += _parts(name, one)
    return ""


def _parts(name: str, one: object) -> Iterator[tuple[str, object]]:
    if isinstance(one, dict):
        for key, part in one.items():
            # There a search has masked arrays: not every candidate has every parameter.
            if not (name == "cv_results_" and str(key).startswith("param_")):
                yield str(key), part
    elif isinstance(one, list | tuple | set | frozenset):
        yield from ((name, part) for part in one)
    elif isinstance(one, np.ndarray) and one.dtype == object:
        yield from ((name, part) for part in one.flat)
    elif _is_scikit_learns(one):
        yield from getattr(one, "__dict__", {}).items()


def _is_scikit_learns(one: object) -> bool:
    return type(one).__module__.startswith("sklearn.") and not isinstance(one, type)


def _odd_attribute(one: object) -> str:
    """Return the name of an attribute that hides a method, or that can be called and has no place there."""
    parameters = inspect.signature(type(one).__init__).parameters
    for name, value in getattr(one, "__dict__", {}).items():
        hidden = inspect.getattr_static(type(one), name, None)
        if hasattr(hidden, "__get__") and not isinstance(hidden, cached_property):
            return f"an attribute {name!r:.40} in place of its class's own"
        if name == "cv" and isinstance(one, _RepeatedSplits) and isinstance(value, type):
            continue  # the class of the splitter that it repeats
        if callable(value) and not (name in parameters or name.startswith("_") or name.endswith("_")):
            return f"an attribute {name!r:.40} that can be called"
    return ""
