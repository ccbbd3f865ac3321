# Imports and data stand in cells without nbgrader's mark.
# %% unmarked imports
import numpy as np
from math import sqrt
%matplotlib inline
np.set_printoptions(precision=3)
# %% unmarked data
xs = np.arange(4.0)
class Point:
    def __init__(self, x):
        self.x = x
    def norm(self):
        return abs(self.x)
# %% given means
mean = xs.mean()
# %% answer own
def far(points):
    return [p for p in points if p.norm() > 1]
# %% test t_mean
assert mean == 1.5 and np.isclose(sqrt(4), 2)
# %% test t_far
assert [p.x for p in far([Point(1), Point(-2)])] == [-2]
# %% test t_shown
assert str(xs / 3) == '[0.    0.333 0.667 1.   ]'
# === right t_mean=1 t_far=1 t_shown=1
# === without_imports t_mean=0 t_far=0 t_shown=0
# %% imports
gone
# === other_data t_mean=0 t_far=1 t_shown=0
# %% data
xs = np.arange(5.0)
class Point:
    def __init__(self, x):
        self.x = x
    def norm(self):
        return abs(self.x)
