"""What the tests of the exercises say of an answer that is not what was asked for."""

from __future__ import annotations

import numbers
from contextlib import suppress
from typing import Any

import numpy as np

NO_NUMBERS = (type(None), str, bytes, dict, set, frozenset)
"""NumPy would read some of these as numbers, or as one."""


def describe(answer: object) -> str:
    """Say in a few words what an answer is: its type, and its shape, length or value.

    >>> describe([1, 2])
    'list of length 2'
    """
    if answer is None:
        return "None (does the function end with `return`?)"
    kind = type(answer).__name__
    if isinstance(answer, numbers.Real) and not isinstance(answer, bool):
        return f"one number, {float(answer):.4g}"
    with suppress(AttributeError, TypeError, ValueError):  # TensorFlow's shapes are no tuples
        return f"{kind} of shape {tuple(answer.shape)}"  # type: ignore[attr-defined]
    if isinstance(answer, str | list | tuple | dict | set):
        return f"{kind} of length {len(answer)}"
    return kind


def as_numbers(answer: object, name: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Turn an answer into an array of numbers, of the answer's own shape.

    Args:
        answer: a number, an array, a column, a list of these.
        name: what it is called in the message, such as `The scaled data`.

    Raises:
        AssertionError: the answer holds no numbers, none at all, or lists of unequal length.
    """
    made = None
    if not isinstance(answer, NO_NUMBERS):
        with suppress(TypeError, ValueError):
            made = np.asarray(answer, dtype=float)
    within = ", with something in it that is no number" if hasattr(answer, "shape") else ""
    assert made is not None, f"{name} should be numbers; yours is {describe(answer)}{within}."
    # What is compared with no numbers at all is equal to anything: `np.allclose([], [1])` is true.
    assert made.size, f"{name} should be numbers; yours is {describe(answer)}, with nothing in it."
    return made
