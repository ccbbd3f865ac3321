# Tests forbid a call in every way there is.
# %% given imports
import math
import numpy as np
import forbid
# %% file forbid.py
import builtins, contextlib
@contextlib.contextmanager
def forbidden(name):
    kept = getattr(builtins, name)
    def no(*args, **kwargs):
        raise AssertionError("do not use " + name)
    setattr(builtins, name, no)
    try:
        yield
    finally:
        setattr(builtins, name, kept)
# %% answer total
def total(xs):
    s = 0
    for x in xs:
        s += x
    return s
# %% answer hyp
def hyp(a, b):
    return (a * a + b * b) ** 0.5
# %% answer order
def order(xs):
    xs = list(xs)
    for i in range(len(xs)):
        for j in range(i):
            if xs[j] > xs[i]:
                xs[i], xs[j] = xs[j], xs[i]
    return xs
# %% test t_helper
with forbid.forbidden("sum"):
    assert total([1, 2]) == 3
# %% test t_attribute
kept = math.hypot
math.hypot = None
try:
    assert hyp(3, 4) == 5
finally:
    math.hypot = kept
# %% test t_builtin
def sorted(*args, **kwargs):
    raise AssertionError("do not use sorted")
assert order([2, 1]) == [1, 2]
del sorted
# %% test t_code
assert "sort" not in order.__code__.co_names and "sorted" not in order.__code__.co_names
assert order([2, 1]) == [1, 2]
# %% test t_patch_object
from unittest.mock import patch
with patch.object(np, "sum", side_effect=AssertionError("do not use np.sum")) as fake:
    assert total([1, 2]) == 3
assert not fake.called
# === right t_helper=1 t_attribute=1 t_builtin=1 t_code=1 t_patch_object=1
# === forbidden t_helper=0 t_attribute=0 t_builtin=0 t_code=0 t_patch_object=1
# %% total
def total(xs):
    return sum(xs)
# %% hyp
def hyp(a, b):
    return math.hypot(a, b)
# %% order
def order(xs):
    return sorted(xs)
# === numpy t_helper=1 t_attribute=1 t_builtin=1 t_code=0 t_patch_object=0
# %% total
def total(xs):
    return np.sum(xs)
# %% order
def order(xs):
    xs = list(xs)
    xs.sort()
    return xs
