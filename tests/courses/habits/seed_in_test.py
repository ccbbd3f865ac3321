# A test seeds the generator that the answer draws from.
# %% given l1
import numpy as np
# %% answer a1
def roll():
    return np.random.randint(1, 7)
# %% test t1
np.random.seed(3)
first = [roll() for _ in range(8)]
np.random.seed(3)
assert first == [np.random.randint(1, 7) for _ in range(8)]
# === right t1=1
# %% a1
def roll():
    return np.random.randint(1, 7)
# === wrong t1=0
# %% a1
def roll():
    return np.random.randint(1, 6)
