"""Tools for the tests of the exercises: does a network of dense layers compute what was asked for?

They look at what a network returns and at its weights, so they serve a `Sequential` model, a functional
one and a class of one's own alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np

from helpers.checks import describe, model_outputs, show

Array: TypeAlias = np.ndarray[Any, Any]
Dense: TypeAlias = tuple[Array, Array]
"""The weights and the biases of a dense layer."""


def check_network(network: Any, function: str, n_inputs: int, n_outputs: int) -> None:  # noqa: ANN401
    """Check that an answer is a Keras model whose weights exist, with these numbers of inputs and outputs.

    Args:
        network: what the answer returned.
        function: the name of the function that returned it, for the message.
        n_inputs: columns that the model should take.
        n_outputs: columns that it should give.

    Raises:
        AssertionError: it is another thing, has no weights yet, or other inputs or outputs.
    """
    import keras

    assert isinstance(network, keras.Model), (
        f"{function} should return a Keras model; yours returned {describe(network)}. Is there a `return`?"
    )
    assert network.built, (
        "Your model does not know its inputs yet. Begin it with Input((n_inputs,)), so that its weights "
        "exist (a class of your own: call its `build((None, n_inputs))`)."
    )
    rows = np.linspace(-1, 1, 3 * n_inputs, dtype="float32").reshape(3, n_inputs)
    shape = model_outputs(network, rows, function).shape
    assert shape == (3, n_outputs), (
        f"For 3 rows of {n_inputs} numbers the outputs should have the shape {(3, n_outputs)}; "
        f"yours have {shape}."
    )


def check_dense_sizes(network: Any, sizes: Sequence[int], what: str) -> None:  # noqa: ANN401
    """Check that a network's weights are those of dense layers with biases, and no others.

    Args:
        network: a built Keras model.
        sizes: the number of inputs, then the number of units of each layer.
        what: the layers in words, for the message, such as `A hidden layer of 16 units and an output`.

    Raises:
        AssertionError: the weights have other shapes.
    """
    expected = [shape for n, units in pairwise(sizes) for shape in ((n, units), (units,))]
    found = [tuple(array.shape) for array in network.get_weights()]
    assert sorted(found) == sorted(expected), (
        f"{what}, each with weights and biases, make arrays of the shapes {', '.join(map(str, expected))}; "
        f"yours has {', '.join(map(str, found))}. Check the number of layers, their units and their biases."
    )


def put_dense(network: Any, layers: Sequence[Dense]) -> None:  # noqa: ANN401
    """Give the dense layers of a network these weights, each by the shape of its weights.

    Args:
        network: a Keras model whose weights are those of dense layers.
        layers: weights (inputs, units) and biases (units,) of each layer, in any order.
    """
    biases: dict[tuple[int, ...], Array] = {weights.shape: bias for weights, bias in layers}
    kernels = {weights.shape: weights for weights, _ in layers}
    filled: list[Array] = []
    last: tuple[int, ...] = ()
    for array in network.get_weights():
        if array.ndim == 2:
            last = tuple(array.shape)
        filled.append(np.asarray(kernels[last] if array.ndim == 2 else biases[last], "float32"))
    network.set_weights(filled)


def check_relu_then_linear(network: Any, n_inputs: int, units: int, n_outputs: int) -> None:  # noqa: ANN401
    """Check that a network is one hidden ReLU layer and a linear output, by what it computes.

    Args:
        network: a Keras model with just these two dense layers; it keeps other weights afterwards.
        n_inputs: columns that it takes.
        units: units of the hidden layer.
        n_outputs: columns that it gives.

    Raises:
        AssertionError: one of the two activations is another, or the model computes something else.
    """
    rows = np.zeros((1, n_inputs), "float32")
    hidden, output = np.zeros((n_inputs, units)), np.zeros((units, n_outputs))
    for value in (-3.0, 0.5, 7.0):
        put_dense(network, [(hidden, np.zeros(units)), (output, np.full(n_outputs, value))])
        got = float(model_outputs(network, rows, "The function")[0, 0])
        assert np.isclose(got, value, rtol=1e-3), (
            f"The output layer should be linear, with no activation after the output: a sum of {value:g} "
            f"should stay {value:g}; in your network it becomes {show(got)}."
        )
    given = [-4.0, -0.5, 0.5, 9.0]
    became = []
    for value in given:
        mean_of_units = np.full_like(output, 1 / units)
        put_dense(network, [(hidden, np.full(units, value)), (mean_of_units, np.zeros(n_outputs))])
        became.append(float(model_outputs(network, rows, "The function")[0, 0]))
    assert not np.allclose(became, given, rtol=1e-3), (
        "Your network is a straight line: the hidden layer needs an activation, ReLU."
    )
    assert np.allclose(became, [0, 0, 0.5, 9], rtol=1e-3, atol=1e-4), (
        f"ReLU makes 0 of what is below 0 and leaves the rest: {show(given)} become [0, 0, 0.5, 9]; in your "
        f"hidden layer they become {show(became)}. Use the activation ReLU in the hidden layer."
    )
    maker = np.random.default_rng(1)
    layers = [
        (maker.normal(size=(n_inputs, units)), maker.normal(size=units)),
        (maker.normal(size=(units, n_outputs)), maker.normal(size=n_outputs)),
    ]
    put_dense(network, layers)
    rows = maker.normal(size=(20, n_inputs)).astype("float32")
    expected = np.maximum(rows @ layers[0][0] + layers[0][1], 0) @ layers[1][0] + layers[1][1]
    assert np.allclose(model_outputs(network, rows, "The function"), expected, rtol=1e-3, atol=1e-3), (
        "The outputs are not those of one hidden ReLU layer followed by a linear output layer. "
        "Is there anything else in your network?"
    )
