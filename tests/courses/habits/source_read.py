# A test reads the answer's source.
# %% answer a1
def total(xs):
    s = 0
    for x in xs:
        s += x
    return s
# %% test t1
import inspect
assert "sum(" not in inspect.getsource(total)
assert total([1, 2]) == 3
# === right t1=1
# %% a1
def total(xs):
    s = 0
    for x in xs:
        s += x
    return s
# === wrong t1=0
# %% a1
def total(xs):
    return sum(xs)
