"""One iterator for all epochs gives the batches that Keras's iterators give, one an epoch."""

from itertools import chain

import pytest

from tests.grader.kernels.scripts import printed_by

SCRIPT = """
import json
from helpers import set_up
set_up()
import keras, numpy as np, tensorflow as tf
from keras import Input, Sequential, layers
from grader.kernels import iterators
from grader.kernels.training import shorten_training

x = np.random.default_rng(1).normal(size=(50, 4)).astype("float32")
y = x.sum(axis=1)
made = [0]
make = tf.data.Dataset.__iter__


def counting(self):
    made[0] += 1
    return make(self)


tf.data.Dataset.__iter__ = counting


class Notes(Sequential):
    "Trains on nothing; notes the first number of each row."

    def train_step(self, data):
        noted.append([round(float(row[0]), 4) for row in data[0]])
        return {"loss": 0.0}

    def test_step(self, data):
        return self.train_step(data)


class Stops(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        self.model.stop_training = batch == 1

    def on_test_batch_end(self, batch, logs=None):
        self.model.stop_evaluating = batch == 0


class Seeds(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        tf.random.set_seed(5)


def batches(x=x, y=y, seed=3, **more):
    "Return the batches of a fit of three epochs, and how many iterators were made."
    global noted
    noted = []
    tf.random.set_seed(seed)
    model = Notes([Input((4,)), layers.Dense(1)])
    model.compile(loss="mse", run_eagerly=True)
    made[0] = 0
    model.fit(x, y, **{"epochs": 3, "batch_size": 16, "verbose": 0, **more})
    return noted, made[0]


def all_batches():
    val = {"validation_data": (x[:20], y[:20])}
    fewer = {
        "seeded": batches(),
        "in order": batches(shuffle=False),
        "a part": batches(validation_split=0.2),
        "validation in small batches": batches(**val, validation_batch_size=3),
        "weights": batches(sample_weight=np.arange(50)),
        "shuffled in batches": batches(shuffle="batch"),
        "tensors": batches(tf.constant(x), tf.constant(y)),
        "one batch": batches(batch_size=50),
        "early": batches(**val, callbacks=[keras.callbacks.EarlyStopping("loss", patience=0)]),
    }
    iterators.MOST_KEPT = 50 * 5 * 4 - 1
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(50, seed=2)
    as_many = {
        "large": batches(),
        "stopped in an epoch": batches(epochs=1, **val, callbacks=[Stops()]),
        "steps": batches(steps_per_epoch=3),
        "dataset": batches(data.batch(16), None, batch_size=None),
        "endless dataset": batches(data.batch(16).repeat(), None, batch_size=None, steps_per_epoch=2),
    }
    iterators.MOST_KEPT = 2**24
    stopped = batches(**val, callbacks=[Stops()])[0]
    unseeded = {"none": batches(seed=None), "set later": batches(seed=None, callbacks=[Seeds()])}
    return fewer, as_many, stopped, unseeded


def result(run, *args, **more):
    "Return what a run makes of a model, twice, and how many iterators were made."
    keras.utils.set_random_seed(3)
    model = Sequential([Input((4,)), layers.Dense(8, "relu"), layers.Dropout(0.2), layers.Dense(1)])
    model.compile(loss="mse", optimizer="adam", **more.pop("compiled", {}))
    made[0] = 0
    return [run(model, *args, **more), run(model, *args, **more), model.get_weights()[0].tolist()], made[0]


def fitted(model, **more):
    history = model.fit(x, y, epochs=3, batch_size=16, verbose=0, **more).history
    return [history, model.evaluate(x, y, verbose=0), model.predict(x, verbose=0).tolist()]


def results():
    return {
        "seeded": result(fitted),
        "a part": result(fitted, validation_split=0.2),
        "two steps a call": result(fitted, compiled={"steps_per_execution": 3}),
        "interrupted": result(interrupted),
    }


def interrupted(model):
    class Interrupts(keras.callbacks.Callback):
        def on_train_batch_end(self, batch, logs=None):
            if batch == 1:
                raise KeyboardInterrupt

    try:
        model.fit(x, y, batch_size=16, verbose=0, callbacks=[Interrupts()])
    except KeyboardInterrupt:
        return fitted(model)


both = []
for shorten in (lambda: None, shorten_training):
    shorten()
    both.append([all_batches(), results()])
print(json.dumps(both))
"""


@pytest.fixture(scope="module")
def both():
    """Batches and results of the same runs, of Keras's iterators and of ours."""
    return printed_by(SCRIPT)


def given(runs):
    return {name: value for name, (value, _) in runs.items()}


def made(runs):
    return {name: count for name, (_, count) in runs.items()}


def test_batches_are_the_same(both):
    ((fewer, as_many, _, _), _), ((our_fewer, our_as_many, _, _), _) = both
    assert given(our_fewer) == given(fewer)
    assert given(our_as_many) == given(as_many)


def test_one_iterator_is_made_for_all_epochs(both):
    _, ((fewer, _, _, _), _) = both
    with_validation = ("a part", "validation in small batches", "early")
    assert made(fewer) == {name: 2 if name in with_validation else 1 for name in fewer}


def test_other_data_has_the_iterators_that_keras_makes(both):
    ((_, as_many, _, _), _), ((_, ours, _, _), _) = both
    assert made(ours) == made(as_many)


def test_an_epoch_after_one_that_was_left_early_begins_again(both):
    ((_, _, stopped, _), _), ((_, _, ours, _), _) = both
    assert ours == stopped


def test_without_a_seed_each_epoch_has_all_rows_in_an_order_of_its_own(both):
    for (*_, unseeded), _ in both:
        for batches, _ in unseeded.values():
            epochs = [[*chain(*batches[start : start + 4])] for start in (0, 4, 8)]
            assert [len(batch) for batch in batches] == [16, 16, 16, 2] * 3
            assert sorted(epochs[0]) == sorted(epochs[1]) == sorted(epochs[2])
            assert epochs[0] != epochs[1] != epochs[2] != epochs[0]


def test_results_are_the_same_bit_by_bit(both):
    (_, results), (_, ours) = both
    assert given(ours) == given(results)
    assert made(ours)["seeded"] == 2 * 3  # fit, evaluate and predict, twice
    assert made(ours)["two steps a call"] == made(results)["two steps a call"]
