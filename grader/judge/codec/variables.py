"""Changes in place of TensorFlow's and Keras's variables. This module imports no library."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np


def variable_types() -> tuple[type, ...]:
    """Return the types of variables of the libraries that are loaded."""
    libraries = (sys.modules.get(name) for name in ("tensorflow", "keras"))
    return tuple(found for one in libraries if isinstance(found := getattr(one, "Variable", None), type))


def update_variable(target: Any, new: Any, undo: list[Callable[[], object]]) -> bool:  # noqa: ANN401
    """Give a variable the value of another; return whether that was possible.

    If it changes, a function that restores it is added to `undo`.
    """
    if target.dtype != new.dtype or target.shape != new.shape:
        return False
    if not np.array_equal(np.asarray(target), np.asarray(new)):
        undo.append(variable_as_it_is(target))
        target.assign(new)
    return True


def variable_as_it_is(target: Any) -> Callable[[], object]:  # noqa: ANN401
    """Return a function that gives a variable its current value again."""
    before = np.asarray(target).copy()
    return lambda: target.assign(before)
