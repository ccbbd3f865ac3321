# A test forbids a call by patching a library.
# %% given l1
import math
# %% answer a1
def hyp(a, b):
    return (a * a + b * b) ** 0.5
# %% test t1
from unittest import mock
with mock.patch("math.hypot", side_effect=AssertionError("do not use math.hypot")):
    assert hyp(3, 4) == 5
# === right t1=1
# %% a1
def hyp(a, b):
    return (a * a + b * b) ** 0.5
# === forbidden t1=0
# %% a1
def hyp(a, b):
    return math.hypot(a, b)
