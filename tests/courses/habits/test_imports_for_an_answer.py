# Answers use what the first test imports.
# %% answer a1
def centre(xs):
    return np.mean(xs)
# %% test t1
import numpy as np
assert centre([1, 2, 3]) == 2
# %% answer a2
def spread(xs):
    return np.std(xs)
# %% test t2
assert spread([1, 1]) == 0
# === right t1=1 t2=1
# %% a1
def centre(xs):
    return np.mean(xs)
# %% a2
def spread(xs):
    return np.std(xs)
# === wrong t1=0 t2=0
# %% a1
def centre(xs):
    return np.median(xs) + 1
# %% a2
def spread(xs):
    return np.mean(xs)
