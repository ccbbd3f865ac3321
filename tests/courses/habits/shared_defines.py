# A test that reads the source defines a helper for the next.
# %% answer a1
def f(x):
    return x + 1
# %% test t1
import inspect
def check(g, x, y):
    assert g(x) == y
assert "return" in inspect.getsource(f)
check(f, 1, 2)
# %% answer a2
def g(x):
    return x + 2
# %% test t2
check(g, 1, 3)
# === right t1=1 t2=1
# %% a1
def f(x):
    return x + 1
# %% a2
def g(x):
    return x + 2
# === wrong t1=0 t2=0
# %% a1
def f(x):
    return x
# %% a2
def g(x):
    return x
