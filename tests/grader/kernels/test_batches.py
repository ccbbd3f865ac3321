"""Several batches in one call: in order, to the end of an epoch, and with Keras's own results."""

import pytest

from grader.kernels import batches
from grader.kernels.batches import LONGEST, Batches
from tests.grader.kernels.scripts import printed_by


class Clock:
    """A clock that tests set."""

    def __init__(self):
        self.now = 0.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(batches, "time", clock)
    return clock


def counts(clock, seconds, *, calls, in_epoch, stops=False):
    """Return how many batches each call of the loop took, and what came back for each batch."""
    told, of_fit, logs = [], Batches(), []

    def loop(iterator, count):
        clock.now += seconds * count
        told.append(count)
        return sum(told)

    for _ in range(calls):
        logs.append(of_fit.next(loop, None, in_epoch, stops=stops))
    return told, logs


def test_quick_batches_are_taken_together_up_to_the_end_of_an_epoch(clock):
    told, logs = counts(clock, 1e-5, calls=24, in_epoch=12)
    assert told == [1, 2, 4, 5, 12]
    assert logs == [1, 3, 3, 7, 7, 7, 7, *[12] * 5, *[24] * 12]


def test_slow_batches_are_taken_one_by_one(clock):
    assert counts(clock, 0.3, calls=4, in_epoch=12) == ([1, 1, 1, 1], [1, 2, 3, 4])


def test_a_call_takes_no_longer_than_an_interrupt_may_wait(clock):
    told, _ = counts(clock, LONGEST / 5.5, calls=12, in_epoch=100)
    assert max(told) == 5


def test_a_clock_that_stands_still_is_no_division_by_zero(clock):
    assert counts(clock, 0, calls=3, in_epoch=3)[0] == [1, 2]


def test_an_epoch_that_ends_after_this_batch_takes_no_more(clock):
    assert counts(clock, 0, calls=3, in_epoch=12, stops=True)[0] == [1, 1, 1]


SCRIPT = """
import contextlib, io, json, re, traceback
from helpers import set_up
set_up()
import keras, numpy as np, tensorflow as tf
from keras import Input, Sequential, layers
from grader.kernels import batches
from grader.kernels.training import shorten_training

maker = np.random.default_rng(1)
flat = maker.normal(size=(210, 8)).astype("float32")
series = maker.normal(size=(210, 6, 3)).astype("float32")
words = maker.integers(0, 50, (210, 6))
y = flat.sum(axis=1)
LAYERS = {
    "dropout": (flat, lambda: [layers.Dense(8, activation="relu"), layers.Dropout(0.3)]),
    "noise": (flat, lambda: [layers.Lambda(lambda z: z + tf.random.normal(tf.shape(z)))]),
    "conv": (series, lambda: [layers.Conv1D(4, 3), layers.GlobalMaxPooling1D()]),
    "words": (words, lambda: [layers.Embedding(50, 4, mask_zero=True), layers.LSTM(4, dropout=0.2)]),
    "batch": (flat, lambda: [layers.Dense(8, kernel_regularizer="l2"), layers.BatchNormalization()]),
}


class Epochs(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seen = []

    def on_epoch_begin(self, epoch, logs=None):
        self.model.stop_training = epoch == 5

    def on_epoch_end(self, epoch, logs=None):
        self.seen.append([epoch, int(self.model.optimizer.iterations), dict(logs)])


class EachBatch(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        seen.append([batch, int(self.model.optimizer.iterations), dict(logs)])


class EachTest(keras.callbacks.Callback):
    def on_test_batch_end(self, batch, logs=None):
        tested.append([batch, dict(logs)])
        self.model.stop_evaluating = batch == 3


class Evaluates(keras.callbacks.Callback):
    def on_test_begin(self, logs=None):
        self.model.stop_evaluating = len(evaluated) == 3

    def on_epoch_end(self, epoch, logs=None):
        evaluated.append(self.model.evaluate(flat[:70], y[:70], batch_size=8, verbose=0))


class FitsAgain(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if epoch == 0:
            self.model.fit(flat, y, batch_size=7, verbose=0)


class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.only = layers.Dense(1)

    def call(self, inputs):
        return self.only(inputs)


def compiled(x, inner, optimizer="adam", **more):
    model = Sequential([Input(x.shape[1:]), *inner, layers.Dense(1)])
    model.compile(optimizer=optimizer, loss="mse", metrics=["mae"], **more)
    return model


def generator():
    while True:
        yield flat[:30], y[:30]


def result(model, *args, **more):
    "Return what a fit made of a model; how many calls took several batches, to train and to validate."
    before = list(taken)
    history = model.fit(*args, **{"verbose": 0, "epochs": 6, **more}).history
    state = [one.numpy().tolist() for one in [*model.weights, *model.optimizer.variables]]
    return [history, state], [now - then for now, then in zip(taken, before)]


def count_calls():
    def run(self, loop, *args, **more):
        is_validation = any(self is fit.validation for fit in batches.running.values())

        def counted(iterator, count):
            taken[is_validation] += count > 1
            return loop(iterator, count)
        return take(self, counted, *args, **more)

    take, batches.Batches.next = batches.Batches.next, run


def results():
    keras.utils.set_random_seed(3)
    found = {}
    for name, (x, inner) in LAYERS.items():
        data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(99, seed=2).batch(16)
        model = compiled(x, inner())
        found[name] = result(model, x, y, batch_size=16, validation_split=0.2)
        found[name + " again"] = result(model, data, validation_data=data.take(9))
    weighted = compiled(flat, [])
    found["weighted"] = result(weighted, flat, y, batch_size=9, sample_weight=np.arange(210) / 100)
    found["weighted"][0].append(weighted.train_on_batch(flat[:5], y[:5]))
    stops = keras.callbacks.EarlyStopping("loss", patience=1, start_from_epoch=3)
    slower = keras.callbacks.ReduceLROnPlateau("loss", patience=0)
    epochs = Epochs()
    found["epochs"] = result(compiled(flat, []), flat, y, callbacks=[stops, slower, epochs])
    seen.append(epochs.seen)
    found["nested"] = result(compiled(flat, []), flat, y, callbacks=FitsAgain())
    val = {"validation_data": (flat[:90], y[:90]), "validation_batch_size": 9}
    found["evaluates"] = result(compiled(flat, []), flat, y, callbacks=Evaluates(), **val)
    steps = {"validation_data": data.take(9), "validation_steps": 4}
    found["steps of validation"] = result(compiled(x, inner()), x, y, **steps)
    apart = {
        "each batch": result(compiled(flat, []), flat, y, callbacks=[EachBatch()], **val),
        "each test": result(compiled(flat, []), flat, y, callbacks=[EachTest()], **val),
        "eager": result(compiled(flat, [], run_eagerly=True), flat, y, epochs=2),
        "asked": result(compiled(flat, [], steps_per_execution=2), flat, y),
        "steps": result(compiled(flat, []), flat, y, steps_per_epoch=5),
        "generator": result(compiled(flat, []), generator(), steps_per_epoch=5, epochs=2),
    }
    own = Own()
    own.compile(loss="mse", optimizer="adam")
    apart["own"] = result(own, flat, y)
    return found, apart


def told(run):
    try:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            run()
    except Exception as error:
        return "".join(traceback.format_exception(error))
    return printed.getvalue()


def errors():
    classes = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
    classes.compile(loss="sparse_categorical_crossentropy")
    wrong = np.arange(210) % 3
    wrong[200] = 7
    lines = told(lambda: compiled(flat, []).fit(flat, y, epochs=2, verbose=1)).replace("\\b", "")
    return [
        told(lambda: classes.fit(flat, wrong, epochs=2, shuffle=False, verbose=0)),
        told(lambda: compiled(flat, []).fit(series, y, verbose=0)),
        told(lambda: compiled(flat, []).fit(flat, y, epoch=2)),
    ], int(classes.optimizer.iterations), re.findall(r"Epoch ./2|7/7", lines)


batches.LONGEST = 60  # on any machine the same batches are taken together
runs = []
for shorten in (lambda: None, shorten_training):
    shorten()
    seen, tested, evaluated, taken = [], [], [], [0, 0]
    runs.append([results(), [seen, tested, evaluated], errors()])
    count_calls()
print(json.dumps(runs))
"""


@pytest.fixture(scope="module")
def runs():
    """Run the same fits as Keras does, then with several batches in a call; return what both gave.

    For each: results of fits that may take several batches at once, and of fits that may not; what callbacks
    saw; errors, the number of steps before one, and lines of a progress bar.
    """
    return printed_by(SCRIPT)


def values(results):
    return {name: value for name, (value, _) in results.items()}


def test_every_result_is_the_same_bit_by_bit(runs):
    ((keras_s, _), _, _), ((ours, _), _, _) = runs
    assert values(ours) == values(keras_s)


def test_several_batches_are_taken_at_once(runs):
    _, ((ours, _), _, _) = runs
    counts = {name: taken for name, (_, taken) in ours.items()}
    assert all(trained > 4 for trained, _ in counts.values()), counts
    unvalidated = {"weighted", "epochs", "nested", "steps of validation"}
    assert {name for name, (_, validated) in counts.items() if validated < 5} == unvalidated, counts


def test_fits_that_could_tell_are_left_alone(runs):
    ((_, keras_s), _, _), ((_, apart), _, _) = runs
    assert values(apart) == values(keras_s)
    assert all(taken == [0, 0] for _, taken in apart.values()), apart


def test_callbacks_see_the_same(runs):
    (_, keras_s, _), (_, seen, _) = runs
    assert seen == keras_s
    trained, tested, _ = seen
    assert [batch for batch, _, _ in trained[1:]] == [*range(7)] * 6
    assert [batch for batch, _ in tested] == [*range(4)] * 6


def test_errors_say_the_same_and_show_no_line_of_ours(runs):
    (_, _, (keras_s, steps, bars)), (_, _, (ours, our_steps, our_bars)) = runs
    assert "label value of 7" in ours[0] and "incompatible" in ours[1] and "'epoch'" in ours[2]
    assert [text.splitlines()[-1] for text in ours[1:]] == [text.splitlines()[-1] for text in keras_s[1:]]
    assert "grader" not in ours[0] + ours[1]
    assert (our_steps, our_bars) == (steps, bars)
