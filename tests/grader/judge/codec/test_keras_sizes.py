"""The estimate of weights is not far below what Keras makes, and large for what would fill the memory."""

import keras
import pytest

from grader.judge.codec.keras_sizes import weights


def entries(layer: keras.layers.Layer) -> list[dict]:
    return [keras.saving.serialize_keras_object(layer)]


@pytest.mark.parametrize(
    ("layer", "shape"),
    [
        (keras.layers.Dense(7), (5,)),
        (keras.layers.Conv2D(8, 3), (28, 28, 4)),
        (keras.layers.Conv1D(16, 5), (100, 3)),
        (keras.layers.Embedding(1000, 8), (10,)),
        (keras.layers.LSTM(9), (20, 4)),
        (keras.layers.BatchNormalization(), (12,)),
        (keras.layers.MultiHeadAttention(2, 4), None),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_the_estimate_is_not_far_below_what_a_layer_has(layer, shape):
    if shape is not None:
        layer.build((None, *shape))
    largest = max((variable.shape.num_elements() for variable in layer.weights if variable.shape), default=1)
    assert weights(entries(layer)) * 8 >= largest


@pytest.mark.parametrize(
    "config",
    [
        {"units": 10**12},
        {"input_dim": 10**9, "output_dim": 10**6},
        {"filters": 10**6, "kernel_size": [10**4, 10**4]},
        {"batch_shape": [None, 10**6, 10**6]},
        {"units": [10**6, 10**6]},
        {"units": -(10**12)},
    ],
    ids=str,
)
def test_a_huge_layer_is_seen(config):
    assert weights([{"config": config}]) >= 10**12


def test_a_picture_is_not_multiplied_with_its_channels():
    """A convolution has weights for each channel, not for each place."""
    small = {"config": {"filters": 32, "kernel_size": [3, 3]}}
    picture = {"config": {"batch_shape": [None, 1000, 1000, 3]}}
    assert weights([small, picture]) < 10**8


def test_shapes_of_several_inputs_are_added():
    shape = [None, 1000, 1000, 16]
    assert weights([{"config": {}, "build_config": {"input_shape": [shape, shape]}}]) == 32 * 10**6


def test_a_layer_is_as_wide_as_the_input_that_it_describes_if_that_is_believed():
    picture = {
        "config": {"filters": 64, "kernel_size": [3, 3]},
        "build_config": {"input_shape": [None, 224, 224, 3]},
    }
    dense = {"config": {"units": 4096}, "build_config": {"input_shape": [None, 25088]}}
    seen = {"config": {}, "build_config": {"input_shape": [None, 224, 224, 64]}}
    assert 4096 * 25088 <= weights([picture, dense, seen]) < 2 * 4096 * 25088
    assert weights([picture, dense, seen], believed=False) == 4096 * 224 * 224 * 64
    words = {"config": {"units": 50_000}, "build_config": {"input_shape": [None, 64]}}
    assert weights([words]) == 50_000 * 64


@pytest.mark.parametrize(
    "entry",
    [{}, {"config": None}, {"config": {"units": "many"}}, {"config": {"units": True}}, {"config": []}],
)
def test_odd_entries_count_as_one(entry):
    assert weights([entry]) == 1


def test_no_entries():
    assert weights([]) == 1
