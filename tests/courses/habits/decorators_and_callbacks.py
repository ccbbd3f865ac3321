# Functions of the test are given to answers, decorators, closures, caches, partials.
# %% given g
import functools, time
# %% answer a
def apply(f, xs):
    return [f(x) for x in xs]
# %% answer b
def memo(f):
    cache = {}
    @functools.wraps(f)
    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return inner
# %% answer c
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
# %% answer d
def retry(times):
    def deco(f):
        def inner(*a, **k):
            for i in range(times):
                try:
                    return f(*a, **k)
                except ValueError:
                    if i == times - 1:
                        raise
        return inner
    return deco
# %% answer h
class Button:
    def __init__(self):
        self.handlers = []
    def on_click(self, f):
        self.handlers.append(f)
    def click(self):
        for f in self.handlers:
            f(self)
# %% test t_a
seen = []
assert apply(lambda x: seen.append(x) or x * 2, [1, 2]) == [2, 4] and seen == [1, 2]
# %% test t_b
calls = []
@memo
def slow(n):
    """doc"""
    calls.append(n)
    return n * n
assert slow(3) == 9 and slow(3) == 9 and calls == [3] and slow.__name__ == "slow" and slow.__doc__ == "doc"
# %% test t_c
assert compose(str, lambda x: x + 1, abs)(-3) == "4"
# %% test t_d
tries = []
@retry(3)
def flaky():
    tries.append(1)
    if len(tries) < 3:
        raise ValueError("no")
    return "ok"
assert flaky() == "ok" and len(tries) == 3
# %% test t_h
clicked = []
b = Button()
b.on_click(lambda source: clicked.append(source is b))
b.click()
assert clicked == [True]
# === class_memo t_a=1 t_b=1 t_c=1 t_d=1 t_h=1
# %% b
class memo:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.known = f, {}
    def __call__(self, *a):
        if a not in self.known:
            self.known[a] = self.f(*a)
        return self.known[a]
# %% c
def compose(*fs):
    if not fs:
        return lambda x: x
    first, *rest = fs
    return lambda x: first(compose(*rest)(x))
# === wrong t_a=0 t_b=0 t_c=0 t_d=0 t_h=0
# %% a
def apply(f, xs):
    return xs
# %% b
def memo(f):
    return f
# %% c
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
# %% d
def retry(times):
    def deco(f):
        return f
    return deco
# %% h
class Button:
    def on_click(self, f):
        f(None)
    def click(self):
        pass
# === blank t_a=0 t_b=0 t_c=0 t_d=0 t_h=0
