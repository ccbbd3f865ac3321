"""Networks of dense layers are known by what they compute, however they were built."""

import keras
import numpy as np
import pytest
from keras import Input, Sequential
from keras.layers import Dense, Dropout

from helpers.network_checks import check_dense_sizes, check_network, check_relu_then_linear, put_dense


class Own(keras.Model):
    """A class of one's own, whose output layer is made first."""

    def __init__(self):
        super().__init__()
        self.out = Dense(1)
        self.hidden = Dense(5, activation=lambda x: keras.ops.maximum(x, 0))
        self.build((None, 3))

    def call(self, x):
        return self.out(self.hidden(x))

    def build(self, shape):
        self.out.build((None, 5))
        self.hidden.build(shape)
        self.built = True


class Late(keras.Model):
    """A class whose layers get their weights with the first rows: `build` of a subclass makes none."""

    def __init__(self):
        super().__init__()
        self.block = Sequential([Dense(5), keras.layers.ReLU()])
        self.out = Dense(1)
        self.build((None, 3))

    def call(self, x):
        return self.out(self.block(x))


def network(activation="relu", output=None, inputs=3):
    return Sequential([Input((inputs,)), Dense(5, activation=activation), Dense(1, activation=output)])


def block():
    return Sequential([Input((3,)), Sequential([Dense(5), keras.layers.ReLU()]), Dense(1)])


@pytest.mark.parametrize("made", [network, Own, Late, block])
def test_any_way_to_build_the_network_passes(made):
    one = made()
    check_network(one, "build", 3, 1)
    check_dense_sizes(one, [3, 5, 1], "Two layers")
    check_relu_then_linear(one, 3, 5, 1)


@pytest.mark.parametrize(
    ("activation", "output", "words"),
    [
        (None, None, "straight line"),
        ("leaky_relu", None, "makes 0"),
        ("elu", None, "makes 0"),
        ("relu6", None, "makes 0"),
        ("tanh", None, "makes 0"),
        ("relu", "relu", "no activation after the output"),
        ("relu", "sigmoid", "no activation after the output"),
        ("relu", "softplus", "no activation after the output"),
    ],
)
def test_another_activation_is_named(activation, output, words):
    with pytest.raises(AssertionError, match=words):
        check_relu_then_linear(network(activation, output), 3, 5, 1)


def test_other_sizes_are_told_with_both_shapes():
    with pytest.raises(AssertionError, match=r"\(3, 4\), \(4,\), \(4, 1\), \(1,\); yours has \(3, 5\)"):
        check_dense_sizes(network(), [3, 4, 1], "Two layers")
    bare = Sequential([Input((3,)), Dense(5, use_bias=False), Dense(1)])
    with pytest.raises(AssertionError, match="and their biases"):
        check_dense_sizes(bare, [3, 5, 1], "Two layers")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "should return a Keras model; yours returned None"),
        (Sequential([Dense(5), Dense(1)]), r"Begin it with Input\(\(n_inputs,\)\)"),
        (network(inputs=4), "should take rows of 3 numbers"),
        (Sequential([Input((3,)), Dense(2)]), r"should have the shape \(3, 1\); yours have \(3, 2\)"),
    ],
)
def test_what_is_not_the_network_asked_for_is_told(answer, words):
    with pytest.raises(AssertionError, match=words):
        check_network(answer, "build", 3, 1)


def test_weights_go_to_the_layer_of_their_shape():
    one = Own()
    put_dense(one, [(np.ones((3, 5)), np.full(5, 2.0)), (np.full((5, 1), 3.0), np.full(1, 4.0))])
    assert one(np.ones((1, 3)))[0, 0] == 5 * 5 * 3 + 4


def test_dropout_adds_no_weights():
    one = Sequential([Input((3,)), Dense(5, activation="relu"), Dropout(0.5), Dense(1)])
    check_dense_sizes(one, [3, 5, 1], "Two layers")
    check_relu_then_linear(one, 3, 5, 1)
