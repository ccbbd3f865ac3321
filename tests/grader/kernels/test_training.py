"""Training with less work gives the same results: fewer traces, fewer iterators."""

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json
from helpers import set_up
set_up()
import keras, numpy as np, tensorflow as tf
from keras import Input, Sequential, layers
from grader.kernels.training import shorten_training

x = np.random.default_rng(1).normal(size=(50, 4)).astype("float32")
y = x.sum(axis=1)
traces, iterators = [0], [0]
make_iterator = tf.data.Dataset.__iter__


def counting(self):
    iterators[0] += 1
    return make_iterator(self)


tf.data.Dataset.__iter__ = counting


def counted(y_true, y_pred):
    traces[0] += 1
    return (y_true - y_pred) ** 2


def told(model, optimizer="adam", callbacks=(), **more):
    traces[0] = 0
    model.compile(optimizer=optimizer, loss=counted, **more)
    losses = model.fit(x, y, epochs=2, batch_size=16, verbose=0, callbacks=list(callbacks)).history
    names = [variable.path for variable in model.optimizer.variables]
    weights = [float(np.abs(one).sum()) for one in model.get_weights()]
    return [losses, names, weights], traces[0]


def chain(kind=Sequential):
    return kind([Input((4,)), layers.Dense(8, activation="relu"), layers.Dropout(0.2), layers.Dense(1)])


def noisy():
    inputs = Input((4,))
    noise = layers.Lambda(lambda z: z + tf.random.normal(tf.shape(z)))
    return keras.Model(inputs, noise(layers.Dense(1)(inputs)))


class Freezes(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.model.layers[0].trainable = False


class OwnModel(keras.Model):
    def __init__(self):
        super().__init__()
        self.only = layers.Dense(1)

    def call(self, inputs):
        return self.only(inputs)


class OwnOptimizer(keras.optimizers.SGD):
    pass


class HalfTrained(Sequential):
    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = self.compute_loss(x=data[0], y=data[1], y_pred=self(data[0], training=True))
        some = self.trainable_variables[:2]
        self.optimizer.apply_gradients(zip(tape.gradient(loss, some), some))
        return {"loss": loss}


def of_keras():
    fitted_again = chain()
    return [told(chain(), keras.optimizers.SGD(0.01, momentum=0.9)), told(noisy()), told(fitted_again),
            told(fitted_again), told(chain(), callbacks=[Freezes()])]


def others():
    return [told(chain(), run_eagerly=True), told(OwnModel()), told(chain(), OwnOptimizer(momentum=0.5)),
            told(chain(HalfTrained)), told(Sequential([layers.Dense(1)]))]


def both():
    keras.utils.clear_session()
    keras.utils.set_random_seed(3)
    return of_keras(), others()


def of_arrays(model, **more):
    history = model.fit(x, y, epochs=3, batch_size=16, verbose=0, **more).history
    return [history, model.evaluate(x, y, verbose=0), model.predict(x, verbose=0).tolist()]


def of_datasets(model, data, **more):
    return model.fit(data, epochs=3, verbose=0, **more).history


class StopsInEpoch(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        self.model.stop_training = batch == 1


def iterated():
    counts, results = [], []

    def count(run, *args, **more):
        keras.utils.set_random_seed(3)
        model = chain()
        model.compile(loss="mse", optimizer="adam")
        iterators[0] = 0
        results.append([run(model, *args, **more), run(model, *args, **more)])
        counts.append(iterators[0])

    data = tf.data.Dataset.from_tensor_slices((x, y))
    count(of_arrays)
    count(of_arrays, validation_split=0.2)
    count(of_arrays, shuffle=False)
    count(of_arrays, callbacks=[StopsInEpoch()])
    several = len(counts)
    count(of_arrays, steps_per_epoch=3)
    count(of_datasets, data.shuffle(50).batch(16))
    count(of_datasets, data.shuffle(50).batch(16).repeat(), steps_per_epoch=2)
    return results, counts[:several], counts[several:]


later = both(), iterated()
shorten_training()
shorten_training()  # a second call changes nothing
print(json.dumps([later, (both(), iterated())]))
"""


@pytest.fixture(scope="module")
def runs():
    """Results of models without and with the change.

    Of each: results and traces of models of Keras's classes, and of others; results of all kinds of data,
    iterators made of data in arrays, and of other data.
    """
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_result_and_every_name_is_the_same(runs):
    ((later, of_others), _), ((first, of_others_first), _) = runs
    assert [result for result, _ in first] == [result for result, _ in later]
    assert [result for result, _ in of_others_first] == [result for result, _ in of_others]


def test_models_of_keras_are_traced_once_less(runs):
    ((later, _), _), ((first, _), _) = runs
    assert [count for _, count in first] == [count - 1 for _, count in later]


def test_models_and_optimizers_of_other_classes_are_left_alone(runs):
    ((_, later), _), ((_, first), _) = runs
    assert [count for _, count in first] == [count for _, count in later]


def test_data_give_the_same_results_from_fewer_iterators(runs):
    (_, (results, of_arrays, of_others)), (_, (fewer, of_arrays_fewer, of_others_fewer)) = runs
    assert fewer == results
    assert all(few < many for few, many in zip(of_arrays_fewer, of_arrays, strict=True))
    assert of_others_fewer[-2:] == of_others[-2:]  # datasets of tf.data


def test_each_epoch_on_arrays_makes_one_iterator(runs):
    _, (_, (_, fitted, _)) = runs
    assert fitted[0] == 2 * (3 + 1 + 1)  # twice: three epochs, evaluate, predict
