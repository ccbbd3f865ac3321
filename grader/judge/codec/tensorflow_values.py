"""TensorFlow's own values: variables, shapes, dtypes, ragged and sparse tensors, and datasets that end.

Tensors are Keras's to write (`keras_objects`), whatever its backend is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import tensorflow as tf

from grader.judge.codec.errors import CannotCross
from grader.judge.codec.kind import Kind, Parts, below, exactly

MOST_ELEMENTS = 100_000
"""Number of elements of a dataset that cross at most."""
NO_END = "A dataset without an end cannot be tested: leave `repeat()` out, or take a part of it (`take`)."
TOO_LONG = "A dataset of more than {:,} elements cannot be tested: take a part of it (`take`)."


def _shape(value: tf.TensorShape) -> Parts:
    return [None if value.rank is None else value.as_list()]


def _make_shape(parts: list[Any]) -> tf.TensorShape:
    (sizes,) = parts
    return tf.TensorShape(sizes)


def _spec(value: tf.TensorSpec) -> Parts:
    return [*_shape(value.shape), value.dtype.name, value.name]


def _make_spec(parts: list[Any]) -> tf.TensorSpec:
    sizes, dtype, name = parts
    return tf.TensorSpec(_make_shape([sizes]), _make_dtype([dtype]), name if name is None else str(name))


def _make_dtype(parts: list[Any]) -> tf.DType:
    (name,) = parts
    if type(name) is not str:
        raise ValueError("no name of a dtype")
    return tf.as_dtype(name)


def _variable(value: tf.Variable) -> Parts:
    name = value.name.partition(":")[0]
    return [np.asarray(value), value.dtype.name, name, bool(value.trainable), *_shape(value.shape)]


def _make_variable(parts: list[Any]) -> tf.Variable:
    numbers, dtype, name, trainable, shape = parts
    return tf.Variable(
        tf.cast(numbers, _make_dtype([dtype])),
        trainable=trainable is True,
        name=str(name),
        shape=_make_shape([shape]),
    )


def _ragged(value: tf.RaggedTensor) -> Parts:
    return [value.flat_values, [splits.numpy() for splits in value.nested_row_splits]]


def _sparse(value: tf.SparseTensor) -> Parts:
    return [value.indices, value.values, value.dense_shape]


def _make_sparse(parts: list[Any]) -> tf.SparseTensor:
    made = tf.SparseTensor(*parts)
    size, places = made.dense_shape.numpy(), made.indices.numpy()
    if (places < 0).any() or (places >= size).any():
        raise ValueError("the indices do not fit the shape")
    return made


def _dataset(value: tf.data.Dataset) -> Parts:
    """Return the structure of the elements, how many there are (negative: not known), and the elements."""
    if value.cardinality() == tf.data.INFINITE_CARDINALITY:
        raise CannotCross(NO_END)
    return [value.element_spec, int(value.cardinality()), list(_elements(value))]


def _elements(value: tf.data.Dataset) -> Iterator[list[Any]]:
    for number, element in enumerate(value):
        if number == MOST_ELEMENTS:
            raise CannotCross(TOO_LONG.format(MOST_ELEMENTS))
        yield tf.nest.flatten(element)


def _make_dataset(parts: list[Any]) -> tf.data.Dataset:
    spec, size, elements = parts
    specs = tf.nest.flatten(spec)
    if not all(isinstance(one, tf.TensorSpec) for one in specs):
        raise ValueError("no structure of tensors")
    for element in elements:
        for one, part in zip(specs, element, strict=True):
            if not isinstance(part, tf.Tensor) or not one.is_compatible_with(part):
                raise ValueError("an element does not fit the structure")
    made = tf.data.Dataset.from_generator(
        lambda: (tf.nest.pack_sequence_as(spec, element) for element in elements), output_signature=spec
    )
    if size == len(elements):
        made = made.apply(tf.data.experimental.assert_cardinality(size))
    return made


KINDS = (
    Kind("tensorflow.variable", below(tf.Variable), _variable, _make_variable),
    Kind("tensorflow.dataset", below(tf.data.Dataset), _dataset, _make_dataset),
    Kind("tensorflow.shape", exactly(tf.TensorShape), _shape, _make_shape),
    Kind("tensorflow.dtype", exactly(tf.DType), lambda value: [value.name], _make_dtype),
    Kind("tensorflow.spec", exactly(tf.TensorSpec), _spec, _make_spec),
    Kind(
        "tensorflow.ragged",
        exactly(tf.RaggedTensor),
        _ragged,
        lambda parts: tf.RaggedTensor.from_nested_row_splits(*parts),
    ),
    Kind("tensorflow.sparse", exactly(tf.SparseTensor), _sparse, _make_sparse),
)
