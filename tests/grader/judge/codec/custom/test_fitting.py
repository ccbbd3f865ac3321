"""Custom optimizers and callbacks with the weights of a model that is trained elsewhere."""

import numpy as np

from helpers import set_up

set_up(seed=1)
import keras  # noqa: E402 - quiet only after set_up

from grader.judge.codec.custom.fitting import FittedCallback, apply_gradients, arrays  # noqa: E402


class Twice(keras.optimizers.SGD):
    def update_step(self, gradient, variable, learning_rate):
        variable.assign(variable - 2 * learning_rate * gradient)


def test_an_optimizer_makes_a_step_and_its_own_model_stays():
    optimizer = Twice(0.5)
    mine = keras.Variable(np.ones(2, "float32"))
    optimizer.apply([keras.ops.ones(2)], [mine])
    made, values = apply_gradients(optimizer, [np.ones(3, "float32")], [np.full(3, 4.0, "float32")])
    np.testing.assert_allclose(values[0], 3)
    np.testing.assert_allclose(mine, 0)
    again, values = apply_gradients(made, [np.ones(3, "float32")], values)
    assert again is made and float(values[0][0]) == 2


class Zero(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.set_weights([0 * part for part in self.model.get_weights()])
        logs["seen"] = epoch
        self.model.stop_training = True


def test_an_event_tells_what_has_changed():
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    state = {"stop": False, "weights": [np.ones((2, 1)), np.ones(1)], "optimizer": [], "params": {}}
    told = FittedCallback(Zero(), model).event("on_epoch_end", [3, {"loss": 1.0}], state)
    assert told["stop"] and told["logs"] == {"loss": 1.0, "seen": 3} and told["optimizer"] is None
    assert all(not part.any() for part in told["weights"])
    assert not any(part.any() for part in arrays(model.weights))
