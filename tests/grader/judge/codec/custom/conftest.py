"""A student's code with custom objects of Keras, and tests that ask for them."""

from collections.abc import Callable

import pytest

from grader.judge.process.runner import Verdict
from grader.records import Status

ANSWERS = """
import keras
import numpy as np
from keras import layers, ops


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(4, activation="relu")
        self.out = layers.Dense(1, kernel_regularizer="l2")

    def call(self, x):
        return self.out(self.hidden(x))


class Noisy(keras.Model):
    def __init__(self):
        super().__init__()
        self.norm, self.drop, self.out = layers.BatchNormalization(), layers.Dropout(0.5), layers.Dense(1)

    def call(self, x, training=False):
        return self.out(self.drop(self.norm(x), training=training))


class Scale(layers.Layer):
    def __init__(self, by):
        super().__init__()
        self.by = by

    def build(self, shape):
        self.factor = self.add_weight(shape=(shape[-1],), initializer="ones")

    def call(self, x):
        return x * self.factor * self.by


def net():
    made = Net()
    made(np.zeros((1, 3), "float32"))
    return made


def my_mae(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred), axis=-1)


def with_activation():
    return keras.Sequential([keras.Input((3,)), layers.Dense(4, activation=lambda z: z * 2), layers.Dense(1)])


def with_layer():
    return keras.Sequential([keras.Input((3,)), Scale(3.0), layers.Dense(1)])
"""

GIVEN = """
import keras
import numpy as np

x = np.random.default_rng(0).normal(size=(32, 3)).astype("float32")
y = x.sum(axis=1, keepdims=True)
"""


@pytest.fixture
def passes(trial) -> Callable[..., Verdict]:
    """Return what runs a test on these answers, or on others too, and sees it pass."""

    def run(test: str, more: str = "", expected: Status = Status.PASSED) -> Verdict:
        verdict = trial(ANSWERS + more).test(GIVEN + test)
        assert verdict.status is expected, verdict.message
        return verdict

    return run
