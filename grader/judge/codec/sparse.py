"""Sparse matrices and arrays of SciPy, as the coordinates and values of what is stored."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from grader.judge.codec.kind import Kind, Parts, below

FORMATS = ("csr", "csc", "coo", "lil", "dok", "bsr")
"""Without `dia`, in which a few values may take the room of all: such a matrix comes as `csr`."""
MOST_OF_A_SIDE = 2**21
"""A row without any value takes room too, in some formats."""


def _parts(value: Any) -> Parts:  # noqa: ANN401 - of any sparse class
    found = sparse.coo_array(value)
    form = value.format if value.format in FORMATS else "csr"
    name = f"{form}_{'matrix' if isinstance(value, sparse.spmatrix) else 'array'}"
    return [name, list(found.shape), found.data, *found.coords]


def _build(parts: list[Any]) -> object:
    name, shape, data, *coordinates = parts
    form, _, kind = name.partition("_")
    if form not in FORMATS or kind not in ("matrix", "array"):
        raise ValueError("no sparse format")
    if len(shape) != len(coordinates) or not all(
        _fits(*pair) for pair in zip(shape, coordinates, strict=True)
    ):
        raise ValueError("the places are not in the shape")
    if type(data) is not np.ndarray or data.dtype.kind not in "biufc" or data.ndim != 1:
        raise ValueError("no numbers")
    made = sparse.coo_array((data, tuple(coordinates)), shape=tuple(shape))
    return getattr(sparse, name)(made)


def _fits(size: object, places: object) -> bool:
    if type(size) is not int or not 0 <= size <= MOST_OF_A_SIDE:
        return False
    if not isinstance(places, np.ndarray) or places.dtype.kind not in "iu" or places.ndim != 1:
        return False
    return not places.size or bool(places.min() >= 0 and places.max() < size)


KINDS = (Kind("scipy.sparse", below(sparse.spmatrix, sparse.sparray), _parts, _build),)
