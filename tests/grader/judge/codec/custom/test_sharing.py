"""Layers in several places of a model are one layer on the other side too."""

import keras
import numpy as np
import pytest
from keras import layers

from grader.judge.codec import BadData, decode, encode
from grader.judge.codec.custom.sharing import SAME, mark_shared
from grader.judge.codec.marks import SHARED


def in_a_sequential_and_around_it():
    shared = layers.Dense(4)
    inner = keras.Sequential([keras.Input((4,)), shared, layers.Dense(2)])
    x = keras.Input((4,))
    return keras.Model(x, inner(shared(x)))


def after_the_model_that_has_it():
    shared = layers.BatchNormalization()
    inner = keras.Sequential([keras.Input((4,)), shared])
    x = keras.Input((4,))
    return keras.Model(x, layers.Dense(1)(shared(inner(x))))


def in_two_functional_models():
    shared = layers.Dense(4, activation="tanh")
    x = keras.Input((4,))
    one = keras.Model(x, shared(x))
    y = keras.Input((4,))
    two = keras.Model(y, layers.Dense(1)(shared(shared(y))))
    z = keras.Input((4,))
    return keras.Model(z, [one(z), two(shared(z))])


def a_model_in_two_models():
    base = keras.Sequential([keras.Input((4,)), layers.Dense(4)])
    head = keras.Sequential([keras.Input((4,)), base, layers.Dense(1)])
    x = keras.Input((4,))
    return keras.Model(x, [head(x), base(x)])


def a_functional_model_in_two_models():
    y = keras.Input((4,))
    base = keras.Model(y, layers.Dense(4)(y))
    head = keras.Sequential([keras.Input((4,)), base, layers.Dense(1)])
    x = keras.Input((4,))
    return keras.Model(x, base(head(base(x)) * base(x)))


def twice_in_a_sequential():
    shared = layers.Dense(4)
    return keras.Sequential([keras.Input((4,)), shared, layers.ReLU(), shared])


def twins():
    base = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    left, right = keras.Input((4,)), keras.Input((4,))
    return keras.Model([left, right], layers.Subtract()([base(left), base(right)]))


ALL = (
    *(in_a_sequential_and_around_it, after_the_model_that_has_it, in_two_functional_models),
    *(a_model_in_two_models, a_functional_model_in_two_models, twice_in_a_sequential, twins),
)


def predicted(model):
    rows = np.random.default_rng(0).normal(size=(5, 4)).astype("float32")
    outputs = model([rows, 2 * rows] if len(model.inputs or [0]) == 2 else rows)
    return [keras.ops.convert_to_numpy(one) for one in (outputs if isinstance(outputs, list) else [outputs])]


def learned(model, steps=3):
    rows = np.random.default_rng(0).normal(size=(5, 4)).astype("float32")
    model.compile(keras.optimizers.SGD(0.1), "mse")
    for _ in range(steps):
        model.train_on_batch(rows, rows[:, :2])
    return model.get_weights()


@pytest.mark.parametrize("make", ALL)
def test_it_predicts_as_it_did_with_as_many_weights(make):
    model = make()
    came = decode(encode(model))
    for ours, theirs in zip(predicted(came), predicted(model), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-5)
    assert came.count_params() == model.count_params()
    assert encode(decode(encode(came))) == encode(came)


def test_its_weights_stay_tied_when_it_learns():
    model = in_a_sequential_and_around_it()
    came = decode(encode(model))
    assert came.layers[1] is came.layers[2].layers[0]
    for ours, theirs in zip(learned(came), learned(model), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-4)


def test_the_judge_takes_it(passes):
    more = """
def shared():
    one = layers.Dense(3)
    inner = keras.Sequential([keras.Input((3,)), one, layers.Dense(1)])
    x = keras.Input((3,))
    return keras.Model(x, inner(one(x)))

def shared_of_its_own():
    one = Scale(2.0)
    inner = keras.Sequential([keras.Input((3,)), one, layers.Dense(1)])
    x = keras.Input((3,))
    return keras.Model(x, inner(one(x)))

class Pair(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(3)
        self.second = keras.Sequential([keras.Input((3,)), self.first, layers.Dense(1)])

    def call(self, rows):
        return self.second(self.first(rows))

def pair():
    made = Pair()
    made(np.zeros((1, 3), "float32"))
    return made
"""
    test = """
for model, size, weights in ((shared(), 16, 4), (shared_of_its_own(), 7, 3), (pair(), 16, 4)):
    assert model.count_params() == size and len(model.trainable_weights) == weights
    model.compile("sgd", "mse")
    before = model.evaluate(x, y, verbose=0)
    model.fit(x, y, epochs=3, verbose=0)
    assert model.evaluate(x, y, verbose=0) < before
"""
    passes(test, more)


def test_only_what_is_there_twice_is_marked():
    config = {
        "a": [{SAME: 7, "name": "x", "inbound_nodes": [], "c": 1}, {SAME: 8}],
        "b": ({SAME: 7, "c": 1},),
    }
    mark_shared(config)
    first, second = config["a"][0], config["b"][0]
    assert first["class_name"] == second["class_name"] == SHARED and config["a"][1] == {}
    assert (first["name"], first["inbound_nodes"]) == ("x", []) and "name" not in second
    assert first["config"] == {"number": 0, "layer": {"c": 1}, "in_graph": True}
    assert second["config"] == {"number": 0, "layer": {"c": 1}, "in_graph": False}


@pytest.mark.parametrize("old", [b"in_graph", b"number", b"SharedLayer"])
def test_an_odd_mark_is_refused(old):
    data = encode(in_a_sequential_and_around_it())
    assert old in data
    with pytest.raises(BadData):
        decode(data.replace(old, b"x" * len(old)))
