# An answer uses what a test above it imports.
# %% answer a1
def root(x):
    return x ** 0.5
# %% test t1
import math as m
assert root(4) == 2
# %% answer a2
y = m.sqrt(16)
# %% test t2
assert y == 4
# === right t1=1 t2=1
# %% a1
def root(x):
    return x ** 0.5
# %% a2
y = m.sqrt(16)
# === wrong t1=1 t2=0
# %% a1
def root(x):
    return x ** 0.5
# %% a2
y = m.sqrt(15)
