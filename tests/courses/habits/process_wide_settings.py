# Settings of a library are made in a given cell, and errors of arithmetic asked for in a test.
# %% given settings
import numpy as np
import pandas as pd
pd.set_option("display.precision", 1)
np.set_printoptions(precision=2)
# %% answer table
table = pd.DataFrame({"a": [1.234, 2.0]})
# %% test t_shown
assert "1.2" in str(table) and "1.23" not in str(table)
# %% answer mean
def mean(xs):
    return sum(xs) / len(xs) if len(xs) else None
# %% test t_raises
with np.errstate(all="raise"):
    assert mean(np.array([])) is None
# === right t_shown=1 t_raises=1
# === warns t_shown=0 t_raises=0
# %% table
table = pd.DataFrame({"a": [2.0, 3.0]})
# %% mean
def mean(xs):
    m = np.float64(sum(xs)) / len(xs)
    return None if np.isnan(m) else m
