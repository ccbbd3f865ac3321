# An answer imports all names of a module.
# %% given l1
limit = 4
# %% answer a1
from math import *
def root(x):
    return sqrt(x)
# %% test t1
assert root(limit) == 2
# %% test t2
assert floor(2.5) == 2
# === right t1=1 t2=1
# %% a1
from math import *
def root(x):
    return sqrt(x)
# === wrong t1=0 t2=1
# %% a1
from math import *
def root(x):
    return x
