"""An operation leaves a custom object as it was."""

import numpy as np
import pytest

from grader.judge.codec import BadData
from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up

from grader.judge.codec.custom.kept import KeptObject  # noqa: E402


class Sum(keras.layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1],), initializer="ones")
        self.calls = self.add_weight(shape=(), initializer="zeros", trainable=False)

    def call(self, x):
        self.calls.assign_add(1)
        return keras.ops.sum(x * self.w, axis=-1)


@pytest.fixture
def layer():
    made = Sum()
    made.build((None, 2))
    return made


def test_it_computes_with_the_weights_that_came(layer):
    given = [np.array([1.0, 10.0], "float32"), np.array(4.0, "float32")]
    answer = KeptObject.of(layer)("compute", "__call__", [np.ones((3, 2), "float32")], {}, given, False)
    np.testing.assert_allclose(answer["out"], 11)
    assert answer["changed"][0] is None and float(answer["changed"][1]) == 5
    np.testing.assert_array_equal(layer.w, 1)
    assert float(layer.calls) == 0


def test_the_gradient_of_an_input_and_of_a_weight(layer):
    x = keras.ops.ones((3, 2))
    given = [np.array([1.0, 10.0], "float32"), np.array(0.0, "float32")]
    kept = KeptObject.of(layer)
    token = kept("compute", "__call__", [x], {}, given, True)["tape"]
    for number in (token, 0):
        of_x, of_w = kept("gradient", number, "__call__", [x], {}, given, [keras.ops.ones(3)])
        np.testing.assert_allclose(of_x, np.tile([1, 10], (3, 1)))
        np.testing.assert_allclose(of_w, 3)


def test_always_the_same_is_kept(layer):
    assert KeptObject.of(layer) is KeptObject.of(layer)


@pytest.mark.parametrize("operation", ["__init__", "value", "method", "_call"])
def test_a_function_is_called_and_nothing_else(operation):
    with pytest.raises(BadData):
        KeptObject.of(keras.ops.abs)(operation, "__getattribute__", [], {}, [])
    with pytest.raises(BadData):
        KeptObject.of(keras.ops.abs)("compute", "__getattribute__", ["__globals__"], {}, [], False)
    with pytest.raises(BadData):
        KeptObject.of(keras.ops.abs)("specify", ["__globals__"], {}, "__getattribute__")
