"""NumPy arrays and scalars, as raw bytes with their dtype and shape."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np

from grader.judge.codec.derived import own, own_class
from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts, below

DTYPE = re.compile(r"[<>|=]?(?:[biufcSU]\d{1,9}|[mM]8(?:\[\d{0,4}[A-Za-z]{1,7}\])?)")
MOST_DIMENSIONS = 32
MOST_OF_NOTHING = 10_000


def _array(value: np.ndarray) -> Parts:
    if isinstance(value, np.ma.MaskedArray):
        raise CannotCross("A masked array cannot be tested; give an ordinary one: `answer.filled(…)`.")
    if value.dtype.names:
        raise CannotCross("An array with named fields cannot be tested; give a data frame.")
    plain = np.ndarray.view(value, np.ndarray) if type(value) is not np.ndarray else value
    if plain.dtype.kind == "O":
        return ["", list(plain.shape), list(plain.flat)]
    if plain.dtype.kind == "V":
        plain = plain.astype(np.float32)  # bfloat16, say
    return [plain.dtype.str, list(plain.shape), np.ascontiguousarray(plain).tobytes()]


def _make_array(parts: list[Any]) -> np.ndarray:
    name, shape, content = parts
    if len(shape) > MOST_DIMENSIONS or not all(type(size) is int and size >= 0 for size in shape):
        raise ValueError("no shape")
    if name == "":
        return _make_object_array(shape, content)
    dtype = make_dtype([name])
    if type(content) is not bytes or math.prod(shape) * dtype.itemsize != len(content):
        raise ValueError("the bytes do not fill the shape")
    if not content:  # an itemsize of 0 would fill any shape
        return np.zeros(shape if math.prod(shape) <= MOST_OF_NOTHING else [-1], dtype)
    made = np.frombuffer(content, dtype).reshape(shape).copy()
    if dtype.kind == "b" and np.max(made.view(np.uint8)) > 1:
        raise ValueError("no truth values")
    if dtype.kind == "U":
        made.tolist()  # raises for what is no character
    return made


def _is_another(kind: type) -> bool:
    """Tell whether a type is a notebook's own one of arrays, or a matrix.

    A matrix comes as an array of another type, too: the square of one can be negative.
    """
    return own(np.ndarray)(kind) or issubclass(kind, np.matrix)


def _make_another(parts: list[Any]) -> np.ndarray:
    name, *content = parts
    made: np.ndarray = _make_array(content).view(own_class(np.ndarray, name))
    return made


def _make_object_array(shape: list[int], items: list[Any]) -> np.ndarray:
    if math.prod(shape) != len(items):
        raise ValueError("the items do not fill the shape")
    made = np.empty(len(items), dtype=object)
    for index, item in enumerate(items):
        made[index] = item
    return made.reshape(shape)


def make_dtype(parts: list[Any]) -> np.dtype[Any]:
    """Return the dtype of a name such as `<f4`. Raises `ValueError` for objects and structures."""
    (name,) = parts
    if type(name) is not str or not DTYPE.fullmatch(name):
        raise ValueError("no dtype that crosses")
    return np.dtype(name)


def _dtype(value: np.dtype[Any]) -> Parts:
    return [value.str]


def _scalar(value: np.generic) -> Parts:
    return _array(np.asarray(value))


def _random_state(value: np.random.Generator) -> Parts:
    state = value.bit_generator.state
    return [state["bit_generator"], dict(state)]


GENERATORS: dict[str, Any] = {
    one.__name__: one
    for one in (
        *(np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937),
        *(np.random.Philox, np.random.SFC64),
    )
}


def _make_random(parts: list[Any]) -> np.random.Generator:
    name, state = parts
    generator = GENERATORS[name](0)
    inner = state["state"]
    # NumPy looks these places up in its tables without a check.
    if not (0 <= inner.get("pos", 0) <= 624 and 0 <= state.get("buffer_pos", 0) <= 4):
        raise ValueError("no state of a generator")
    generator.state = state
    return np.random.Generator(generator)


def _make_legacy(parts: list[Any]) -> np.random.RandomState:
    """Build the generator of NumPy's older functions, which always counts as Mersenne Twister does."""
    (state,) = parts
    if not 0 <= state["state"]["pos"] <= 624:
        raise ValueError("no state of a generator")
    made = np.random.RandomState(0)
    made.set_state(state)
    return made


KINDS = (
    Kind("numpy.scalar", below(np.generic), _scalar, lambda parts: _make_array(parts)[()]),
    Kind("numpy.an_array", _is_another, lambda value: [type(value).__name__, *_array(value)], _make_another),
    Kind("numpy.array", below(np.ndarray), _array, _make_array),
    Kind("numpy.dtype", below(np.dtype), _dtype, make_dtype),
    Kind("numpy.generator", below(np.random.Generator), _random_state, _make_random),
    Kind(
        "numpy.random_state",
        below(np.random.RandomState),
        lambda value: [value.get_state(legacy=False)],
        _make_legacy,
    ),
)
