# A function is asked for; answers give other things that can be called.
# %% given imports
import functools, operator, inspect
import numpy as np
# %% answer a
def add(a, b=1):
    """Add."""
    return a + b
def compose(f, g):
    return lambda x: f(g(x))
def make_adder(n):
    def inner(x):
        return x + n
    return inner
def memo(f):
    cache = {}
    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return inner
# %% test t_add
assert add(1, 2) == 3 and add(1) == 2 and add(b=3, a=1) == 4
# %% test t_callable
assert callable(add)
assert inspect.isfunction(add)
# %% test t_doc
assert add.__doc__ is not None and add.__name__ == "add"
# %% test t_sig
assert list(inspect.signature(add).parameters) == ["a", "b"]
# %% test t_compose
h = compose(lambda x: x + 1, lambda x: x * 2)
assert h(3) == 7
assert compose(str, abs)(-3) == "3"
assert compose(np.sqrt, np.square)(3.0) == 3.0
# %% test t_adder
fs = [make_adder(i) for i in range(3)]
assert [f(10) for f in fs] == [10, 11, 12]
assert list(map(make_adder(1), [1, 2])) == [2, 3]
# %% test t_memo
calls = []
def slow(x):
    calls.append(x)
    return x * x
m = memo(slow)
assert m(3) == 9 and m(3) == 9 and calls == [3]
# %% test t_reduce
assert functools.reduce(add, [1, 2, 3]) == 6
assert functools.partial(add, 5)(6) == 11
assert sorted([3, 1, 2], key=make_adder(1)) == [1, 2, 3]
# === right t_add=1 t_callable=1 t_doc=1 t_sig=1 t_compose=1 t_adder=1 t_memo=1 t_reduce=1
# === objects t_add=1 t_callable=0 t_doc=1 t_sig=1 t_compose=1 t_adder=1 t_memo=1 t_reduce=1
# %% a
class _Add:
    """Add."""
    __name__ = "add"
    def __call__(self, a, b=1):
        return a + b
add = _Add()
class compose:
    def __init__(self, f, g):
        self.f, self.g = f, g
    def __call__(self, x):
        return self.f(self.g(x))
def make_adder(n):
    return functools.partial(operator.add, n)
def memo(f):
    return functools.lru_cache(None)(f)
# === lambdas t_add=1 t_callable=1 t_doc=0 t_sig=1 t_compose=1 t_adder=1 t_memo=1 t_reduce=1
# %% a
add = lambda a, b=1: a + b
compose = lambda f, g: lambda x: f(g(x))
make_adder = lambda n: n.__add__
memo = functools.cache
# === wrong t_add=0 t_callable=1 t_doc=0 t_sig=1 t_compose=0 t_adder=0 t_memo=0 t_reduce=0
# %% a
def add(a, b):
    return a - b
def compose(f, g):
    return lambda x: g(f(x))
def make_adder(n):
    return lambda x: x
def memo(f):
    return f
# === blank t_add=0 t_callable=0 t_doc=0 t_sig=0 t_compose=0 t_adder=0 t_memo=0 t_reduce=0
