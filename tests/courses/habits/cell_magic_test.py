# A test is timed by a cell magic.
# %% answer a1
def f(n):
    return n + 1
# %% test t1
%%time
assert f(1) == 2
# === right t1=1
# %% a1
def f(n):
    return n + 1
# === wrong t1=0
# %% a1
def f(n):
    return n
