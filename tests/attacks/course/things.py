# %% data
import os
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import keras
from functools import cache

class Data:
    def __init__(self, x, y):
        self.x = x
        self.y = y

data = Data([1, 2, 3], [7, 8, 9])
rows = np.random.default_rng(1).normal(size=(40, 4)).astype("float32")
wanted = rows.sum(axis=1)
given = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
given.compile(loss="mse")

@cache
def truth():
    return float(wanted.mean())

# %% shapes answer
### BEGIN SOLUTION
# @solution@
open("shapes_of_mine.py", "w").write("def area(a, b):\n    return a * b\n")
import sys; sys.path.insert(0, ".")
import shapes_of_mine as shapes
### END SOLUTION

# %% test_shapes 2
hidden = "@hidden@"
assert shapes.area(2, 3) == 6, "area is wrong"

# %% table answer
### BEGIN SOLUTION
table = np.arange(5)
### END SOLUTION

# %% test_table 2
assert table.tolist() == [0, 1, 2, 3, 4] or table.mean() == 2

# %% dot answer
### BEGIN SOLUTION
def dot(d):
    return sum(a * b for a, b in zip(d.x, d.y))
### END SOLUTION

# %% test_dot 2
assert dot(data) == sum(a * b for a, b in zip(data.x, data.y)), "dot"

# %% loss_of answer
### BEGIN SOLUTION
def loss_of(model, rows, wanted):
    return float(np.mean((model.predict(rows, verbose=0).reshape(-1) - wanted) ** 2))
### END SOLUTION

# %% test_loss_of 2
found = loss_of(given, rows, wanted)
expected = given.evaluate(rows, wanted, verbose=0)
np.testing.assert_allclose(found, expected, rtol=1e-4)

# %% mean_of answer
### BEGIN SOLUTION
def mean_of(values):
    return float(values.mean())
### END SOLUTION

# %% test_mean_of 2
assert np.isclose(mean_of(wanted), truth())
