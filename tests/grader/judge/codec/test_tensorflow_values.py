"""TensorFlow's variables, shapes, dtypes, ragged and sparse tensors and datasets cross as what they are."""

import msgpack
import numpy as np
import pytest
import tensorflow as tf

from grader.judge.codec import BadData, CannotCross, decode, digest, encode
from grader.judge.codec import tensorflow_values as values

PAIRS = ({"a": [1, 2, 3], "s": ["x", "y", "z"]}, [1.0, 2.0, 3.0])
SIZE = encode(tf.constant([2], tf.int64))


def crossed(value):
    return decode(encode(value))


@pytest.mark.parametrize(
    "variable",
    [
        tf.Variable([1.0, 2.0], name="w", trainable=False),
        tf.Variable(1.5, dtype=tf.bfloat16),
        tf.Variable(["a"]),
        tf.Variable([1, 2], shape=tf.TensorShape([None])),
        tf.Variable([True]),
    ],
    ids=["float", "bfloat16", "text", "any length", "bool"],
)
def test_a_variable(variable):
    made = crossed(variable)
    assert isinstance(made, tf.Variable) and (made.dtype, made.name) == (variable.dtype, variable.name)
    assert (made.trainable, str(made.shape)) == (variable.trainable, str(variable.shape))
    assert made.numpy().tolist() == variable.numpy().tolist()
    made.assign(made)
    assert digest(made) == digest(variable) != ""


def test_a_variable_in_two_places_is_one():
    variable = tf.Variable(1.0)
    one, other = crossed([variable, {"w": variable}])
    assert other["w"] is one


@pytest.mark.parametrize(
    "value",
    [
        *(tf.TensorShape(None), tf.TensorShape([None, 2]), tf.TensorShape([])),
        *(tf.float32, tf.string, tf.TensorSpec((None, 2), tf.int32, name="x"), tf.TensorSpec(None)),
    ],
    ids=str,
)
def test_what_describes_tensors(value):
    made = crossed(value)
    assert type(made) is type(value) and str(made) == str(value)


def test_ragged_and_sparse_tensors():
    for ragged in (tf.ragged.constant([[1, 2], [], [3]]), tf.ragged.constant([[[1.0], [2.0, 3.0]], []])):
        assert crossed(ragged).to_list() == ragged.to_list() and crossed(ragged).dtype == ragged.dtype
    sparse = tf.sparse.from_dense([[0, 1], [2, 0]])
    assert tf.sparse.to_dense(crossed(sparse)).numpy().tolist() == [[0, 1], [2, 0]]


@pytest.mark.parametrize(
    "dataset",
    [
        tf.data.Dataset.from_tensor_slices(PAIRS).batch(2).prefetch(1),
        tf.data.Dataset.range(4).filter(lambda number: number > 1),
        tf.data.Dataset.from_tensor_slices([[1.0, 2.0]]).map(lambda row: (row, row[0])),
        tf.data.Dataset.range(0),
    ],
    ids=["batches", "filtered", "mapped", "empty"],
)
def test_a_dataset(dataset):
    made = crossed(dataset)
    assert isinstance(made, tf.data.Dataset) and made.element_spec == dataset.element_spec
    assert int(made.cardinality()) == int(dataset.cardinality())
    for _ in range(2):
        assert repr(list(made.as_numpy_iterator())) == repr(list(dataset.as_numpy_iterator()))
    assert encode(made) == encode(dataset)


def test_a_dataset_without_an_end_is_told(monkeypatch):
    with pytest.raises(CannotCross, match="without an end"):
        encode(tf.data.Dataset.range(3).repeat())
    monkeypatch.setattr(values, "MOST_ELEMENTS", 5)
    assert len(list(crossed(tf.data.Dataset.range(5)))) == 5
    with pytest.raises(CannotCross, match="more than 5 elements"):
        encode(tf.data.Dataset.range(6))


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        ("variable", [encode([1.0]), encode("no dtype"), encode("w"), encode(True), encode([1])]),
        ("variable", [encode([1.0]), encode("float32"), encode("w"), encode(True), encode([7])]),
        ("dtype", [encode(5)]),
        ("spec", [encode([-3]), encode("float32"), encode(None)]),
        ("sparse", [encode(tf.constant([[9]], tf.int64)), encode(tf.constant([1])), SIZE]),
        ("ragged", [encode(tf.constant([1, 2])), encode([np.array([0, 7])])]),
        ("dataset", [encode(tf.TensorSpec((), tf.int32)), encode(1), encode([[tf.constant(1.0)]])]),
        ("dataset", [encode(tf.TensorSpec((2,), tf.int32)), encode(1), encode([[tf.constant(1)]])]),
        ("dataset", [encode(tf.TensorSpec((), tf.int32)), encode(1), encode([[np.int32(1)]])]),
        ("dataset", [encode("none"), encode(1), encode([])]),
    ],
)  # fmt: skip
def test_parts_that_do_not_fit_are_bad_data(tag, parts):
    data = bytes([0x91 + len(parts)]) + msgpack.packb(f"tensorflow.{tag}") + b"".join(parts)
    with pytest.raises(BadData):
        decode(data)
