# A name means another thing after the test of the first.
# %% answer a1
def f(x):
    return x + 1
# %% test t1
import inspect
assert "return" in inspect.getsource(f)
assert f(1) == 2
# %% answer a2
def f(x):
    return x + 2
# %% test t2
assert f(1) == 3
# === right t1=1 t2=1
# %% a1
def f(x):
    return x + 1
# %% a2
def f(x):
    return x + 2
# === wrong t1=0 t2=1
# %% a1
def f(x):
    return x
# %% a2
def f(x):
    return x + 2
