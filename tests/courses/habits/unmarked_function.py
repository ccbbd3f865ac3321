# The answer is a function in a cell without nbgrader's mark.
# %% unmarked u0
def area(r):
    pass
# %% test t1
assert abs(area(1) - 3.14159) < 1e-3
# === right t1=1
# %% u0
import math
def area(r):
    return math.pi * r**2
# === wrong t1=0
# %% u0
def area(r):
    return r
# === blank t1=0
