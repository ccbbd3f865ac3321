# An answer uses what a test imports, though the reference does not.
# %% answer a
def centre(xs):
    return sum(xs) / len(xs)
# %% test t_a
import statistics
from math import isclose
assert isclose(centre([1, 2, 3]), 2)
# %% answer b
middle = sorted([3, 1, 2])[1]
# %% test t_b
assert middle == 2
# === right t_a=1 t_b=1
# === imports_of_the_test t_a=1 t_b=1
# %% a
def centre(xs):
    return statistics.mean(xs)
# %% b
middle = statistics.median([3, 1, 2])
# === wrong t_a=0 t_b=0
# %% a
def centre(xs):
    return statistics.median(xs) + 1
# %% b
middle = isclose(1, 2)
