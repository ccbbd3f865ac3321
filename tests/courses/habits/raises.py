# The answer raises an exception of its own.
# %% answer a1
class TooBig(ValueError):
    pass
def f(n):
    if n > 3:
        raise TooBig("big")
    return n
# %% test t1
try:
    f(4)
except TooBig as e:
    assert str(e) == "big"
else:
    raise AssertionError("nothing raised")
# === right t1=1
# %% a1
class TooBig(ValueError):
    pass
def f(n):
    if n > 3:
        raise TooBig("big")
    return n
# === wrong t1=0
# %% a1
class TooBig(ValueError):
    pass
def f(n):
    return n
