# A test that shares the process uses another test's import.
# %% given l1
import numpy as np
# %% answer a1
def two():
    return 2
# %% test t1
from numpy.testing import assert_equal
assert_equal(two(), 2)
# %% answer a2
def draw():
    return np.random.randint(1, 7)
# %% test t2
np.random.seed(3)
first = draw()
np.random.seed(3)
assert_equal(first, np.random.randint(1, 7))
# === right t1=1 t2=1
# %% a1
def two():
    return 2
# %% a2
def draw():
    return np.random.randint(1, 7)
