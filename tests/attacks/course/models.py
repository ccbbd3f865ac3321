# %% data
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"  # stock nbgrader takes points for what TensorFlow logs on stderr

import keras
import numpy as np

x = np.random.default_rng(1).normal(size=(200, 4)).astype("float32")
y = x @ np.array([1.0, -2.0, 3.0, 0.5], dtype="float32")

# %% model answer
### BEGIN SOLUTION
# @solution@
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
weights, *_ = np.linalg.lstsq(x, y, rcond=None)
model.set_weights([weights.reshape(4, 1), np.zeros(1)])
### END SOLUTION

# %% test_model 2
found = np.asarray(model.predict(x, verbose=0)).reshape(-1)
assert np.mean((found - y) ** 2) < 0.5 * np.var(y), "The model should be better than the mean."
### BEGIN HIDDEN TESTS
hidden = "@hidden@"








x_new = np.random.default_rng(2).normal(size=(50, 4)).astype("float32")
y_new = x_new @ np.array([1.0, -2.0, 3.0, 0.5], dtype="float32")
found = np.asarray(model.predict(x_new, verbose=0)).reshape(-1)
assert np.mean((found - y_new) ** 2) < 0.5 * np.var(y_new), "The model should be better than the mean."
### END HIDDEN TESTS

# %% line answer
### BEGIN SOLUTION
from sklearn.linear_model import LinearRegression

line = LinearRegression().fit(x, y)
### END SOLUTION

# %% test_line 2
x_new = np.random.default_rng(3).normal(size=(50, 4)).astype("float32")
assert line.score(x_new, x_new @ np.array([1.0, -2.0, 3.0, 0.5])) > 0.9, "The line should fit."
