"""What is custom is told by identity: a name says nothing."""

from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up

from grader.judge.codec.custom.detection import is_custom, overridden, rebuildable_base  # noqa: E402


def relu(x):
    return 2 * x


class Dense(keras.layers.Dense):
    def call(self, inputs):
        return inputs


class Network(keras.Sequential):
    def __init__(self):
        super().__init__([keras.layers.Dense(1)])


class Predicting(Network):
    def predict(self, x):
        return x


def test_what_keras_defines_is_not_custom():
    loss = keras.losses.MeanSquaredError()
    for one in (keras.layers.Dense(1), keras.activations.relu, loss, 3, "relu", [len]):
        assert not is_custom(one)


def test_what_is_named_alike_is():
    for one in (relu, lambda x: x, Dense(1), keras.layers.Lambda(relu), len):
        assert is_custom(one)


def test_a_class_with_a_constructor_only_does_what_keras_does():
    assert rebuildable_base(Network()) is keras.Sequential
    assert rebuildable_base(Predicting()) is None and rebuildable_base(Dense(1)) is None
    assert overridden(Predicting(), ("fit", "predict")) == ["predict"]
