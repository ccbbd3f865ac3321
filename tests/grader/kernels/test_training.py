"""Training with fewer traces gives the same results."""

import pytest

from tests.grader.kernels.scripts import printed_by

SCRIPT = """
import json
from helpers import set_up
set_up()
import keras, numpy as np, tensorflow as tf
from keras import Input, Sequential, layers
from grader.kernels.training import shorten_training

x = np.random.default_rng(1).normal(size=(50, 4)).astype("float32")
y = x.sum(axis=1)
traces = [0]


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


later = both()
shorten_training()
shorten_training()  # a second call changes nothing
print(json.dumps([later, both()]))
"""


@pytest.fixture(scope="module")
def runs():
    """Results and traces without and with the change: of models of Keras's classes, and of others."""
    return printed_by(SCRIPT)


def test_every_result_and_every_name_is_the_same(runs):
    (later, of_others), (first, of_others_first) = runs
    assert [result for result, _ in first] == [result for result, _ in later]
    assert [result for result, _ in of_others_first] == [result for result, _ in of_others]


def test_models_of_keras_are_traced_once_less(runs):
    (later, _), (first, _) = runs
    assert [count for _, count in first] == [count - 1 for _, count in later]


def test_models_and_optimizers_of_other_classes_are_left_alone(runs):
    (_, later), (_, first) = runs
    assert [count for _, count in first] == [count for _, count in later]
