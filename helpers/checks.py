"""Tools for the tests of the exercises: read an answer, or say in words what came instead."""

from __future__ import annotations

import numbers
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import numpy as np

from helpers.error_words import error_text, explain

NO_NUMBERS = (type(None), str, bytes, dict, set, frozenset)
"""NumPy would read some of these as numbers, or as one."""

TEXT_OR_TIME = "SUMm"
"""NumPy's kinds of data that it would turn into numbers, though they are not."""

COUNTS = {2: "two", 3: "three", 4: "four", 5: "five"}

MOST_SHOWN = 160
"""Characters of a value in a message."""


def describe(answer: object) -> str:
    """Say in a few words what an answer is: its type, and its shape, length or value.

    >>> describe([1, 2])
    'list of length 2'
    """
    if answer is None:
        return "None (does the function end with `return`?)"
    kind = type(answer).__name__
    if isinstance(answer, numbers.Real) and not isinstance(answer, bool):
        return f"one number, {show(answer)}"
    with suppress(AttributeError, TypeError, ValueError):  # TensorFlow's shapes are no tuples
        return f"{kind} of shape {tuple(answer.shape)}"  # type: ignore[attr-defined]
    if isinstance(answer, str | list | tuple | dict | set | frozenset):
        return f"{kind} of length {len(answer)}"
    return kind


def show(value: object) -> str:
    """Write a value on one line: numbers rounded, without the names of NumPy's types, not too long.

    >>> show([np.float64(248.0), 0.123456])
    '[248, 0.1235]'
    """
    text = " ".join(_written(value).split())
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN].rstrip()} …"


def tell_apart(expected: object, got: object) -> tuple[str, str]:
    """Write two numbers with as many digits as it takes to see that they differ, at least four.

    >>> tell_apart(0.75, 0.7500004)
    ('0.75', '0.7500004')
    """
    both = float(expected), float(got)  # type: ignore[arg-type]
    for digits in range(4, 18):
        first, second = (_rounded(number, digits) for number in both)
        if first != second:
            break
    return first, second


def as_numbers(answer: object, name: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Turn an answer into an array of numbers, of the answer's own shape.

    Args:
        answer: a number, an array, a column, a list of these.
        name: what it is called in the message, such as `The scaled data`.

    Raises:
        AssertionError: the answer holds text or no numbers, none at all, or lists of unequal length.
    """
    made = None
    if not isinstance(answer, NO_NUMBERS):
        with suppress(TypeError, ValueError):
            made = _without_text(answer)
    within = ", with something in it that is not a number" if _has_parts(answer) else ""
    assert made is not None, f"{name} should be numbers; yours is {describe(answer)}{within}."
    # What is compared with no numbers at all is equal to anything: `np.allclose([], [1])` is true.
    assert made.size, f"{name} should be numbers; yours is {describe(answer)}, with nothing in it."
    return made


def as_row_numbers(answer: object, name: str) -> list[int]:
    """Turn an answer into a list of row numbers: of an array, a list, a range, a set, an index.

    Args:
        answer: the row numbers, in any order.
        name: what they are called in the message, such as `The test rows`.

    Raises:
        AssertionError: the answer is not a flat collection of whole numbers, or is empty.
    """
    as_list = sorted(answer) if isinstance(answer, set | frozenset) else answer
    rows = as_numbers(as_list, name)
    mask = np.asarray(as_list).dtype == bool
    assert not mask, (
        f"{name} should be row numbers; yours are True and False. np.flatnonzero(mask) gives numbers."
    )
    assert (rows == np.round(rows)).all(), f"{name} should be whole numbers; yours are {show(rows)}."
    return [int(row) for row in rows.ravel()]


def look_random(rows: Sequence[int], total: int) -> bool:
    """Tell whether row numbers look chosen at random: from everywhere, at uneven distances.

    Args:
        rows: the numbers, twenty or more, in any order.
        total: how many rows there are to choose from.
    """
    distances = np.diff(np.sort(rows))
    return bool(distances.sum() >= total / 2 and np.unique(distances).size >= 4)


def as_parts(answer: object, function: str, names: Sequence[str]) -> list[Any]:
    """Return the things that a function returned together, if they are as many as asked for.

    Args:
        answer: a tuple, a list, or an array of more than one dimension.
        function: the function's name, for the message.
        names: what each of the things is, for the message.

    Raises:
        AssertionError: the answer is not a tuple or a list, or has another length.
    """
    if isinstance(answer, np.ndarray) and answer.ndim > 1:  # parts of one shape, stacked
        answer = list(answer)
    many = COUNTS.get(len(names), str(len(names)))
    told = f"{function} should return {many} things: {_listed(names)}, in this order"
    assert isinstance(answer, tuple | list), f"{told}. Yours returned {describe(answer)}."
    assert len(answer) == len(names), f"{told}. Yours returned {len(answer)}."
    return list(answer)


def model_outputs(model: Any, inputs: np.ndarray[Any, Any], function: str) -> np.ndarray[Any, Any]:  # noqa: ANN401
    """Compute what an answer's Keras model gives for an array of inputs, as `predict` does.

    Args:
        model: what the answer returned.
        inputs: an array with a row for each sample.
        function: the name of the function that returned it, for the message.

    Raises:
        AssertionError: it is not a Keras model, or it does not take these inputs.
    """
    import keras

    assert isinstance(model, keras.Model), (
        f"{function} should return a Keras model; yours returned {describe(model)}."
    )
    try:
        # Without the start-up time of `predict`.
        return np.asarray(keras.ops.convert_to_numpy(model(inputs, training=False)))
    except Exception as error:
        raise AssertionError(
            f"The model should take rows of {inputs.shape[-1]} numbers, but it stopped. {error_text(error)}. "
            f"{explain(error)}".rstrip()
        ) from None


def check_adam(model: Any, learning_rate: float) -> None:  # noqa: ANN401
    """Check that a compiled model's optimizer is Adam with this learning rate, in all steps.

    A new optimizer of the same settings takes some steps beside Keras's own.

    Raises:
        AssertionError: it moves weights in another way, or its learning rate changes.
    """
    import keras

    theirs = type(model.optimizer).from_config(model.optimizer.get_config())
    kind = type(theirs).__name__
    assert isinstance(theirs, keras.optimizers.Adam) and kind != "AdamW", (
        f"The optimizer should be Adam; yours is {kind}."
    )
    rate = float(keras.ops.convert_to_numpy(theirs.learning_rate))
    wanted, got = tell_apart(learning_rate, rate)
    assert np.isclose(rate, learning_rate, rtol=1e-4), (
        f"The learning rate should be {wanted}; yours is {got}. Adam takes it as an argument; 'adam' "
        "alone means 0.001."
    )
    ours = keras.optimizers.Adam(learning_rate)
    assert np.allclose(_moved(theirs), _moved(ours), rtol=1e-3, atol=1e-6), (
        "The optimizer should be Adam with its usual settings; yours moves the weights in another way."
    )
    theirs.iterations.assign(100_000)
    later = float(keras.ops.convert_to_numpy(theirs.learning_rate))
    assert np.isclose(later, learning_rate, rtol=1e-4), (
        f"The learning rate should stay {wanted}; yours is {show(later)} later. Give Adam a number."
    )


def all_layers(model: Any) -> list[Any]:  # noqa: ANN401
    """List a model's layers, those of models and blocks inside it too; a shared layer once."""
    found: list[Any] = []
    waiting = list(model.layers)
    while waiting:
        layer = waiting.pop(0)
        inner = list(getattr(layer, "layers", None) or ())
        waiting = inner + waiting
        if not inner and not any(layer is one for one in found):
            found.append(layer)
    return found


def _moved(optimizer: Any) -> np.ndarray[Any, Any]:  # noqa: ANN401
    """Return where some steps of an optimizer take three weights, step by step."""
    import keras

    weights = keras.Variable([1.0, -2.0, 3.0])
    path = []
    for gradient in ([0.5, -1.0, 2.0], [0.5, 3.0, -0.1], [-0.2, 0.0, 0.4], [4.0, 1.0, 0.1]):
        optimizer.apply([keras.ops.convert_to_tensor(gradient, "float32")], [weights])
        path.append(keras.ops.convert_to_numpy(weights).copy())
    return np.array(path)


def _has_parts(answer: object) -> bool:
    return hasattr(answer, "shape") or isinstance(answer, list | tuple)


def _without_text(answer: object) -> np.ndarray[Any, np.dtype[np.float64]] | None:
    """Turn an answer into numbers; None if some of it is text, which NumPy would read as a number."""
    plain = np.asarray(answer)
    if plain.dtype.kind in TEXT_OR_TIME:
        return None
    if plain.dtype == object and any(isinstance(one, str | bytes) for one in plain.ravel()):
        return None
    return np.asarray(plain, dtype=float)


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_written(key)}: {_written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple | set | frozenset):
        begin, end = "()" if isinstance(value, tuple) else "[]" if isinstance(value, list) else "{}"
        return begin + ", ".join(_written(one) for one in list(value)[:MOST_SHOWN]) + end
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return _rounded(float(value), 4)
    if hasattr(value, "shape"):
        with suppress(TypeError, ValueError):
            return _written_array(np.asarray(value))
    return repr(value)


def _written_array(array: np.ndarray[Any, Any]) -> str:
    if array.size > 40 and array.ndim == 1:
        first, last = (", ".join(_written(one) for one in part.tolist()) for part in (array[:5], array[-2:]))
        return f"[{first}, …, {last}]"
    return _written(array[:MOST_SHOWN].tolist() if array.ndim else array.item())


def _rounded(number: float, digits: int) -> str:
    """Write a number with a number of significant digits; whole and large numbers without an exponent."""
    if not np.isfinite(number):
        return str(number)
    before_point = len(str(int(abs(number))))
    return f"{number:.{max(digits, min(before_point, 15))}g}"
