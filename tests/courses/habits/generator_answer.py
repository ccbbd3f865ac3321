# The answer is a generator.
# %% answer a1
def evens():
    n = 0
    while True:
        yield n
        n += 2
# %% test t1
import itertools
assert list(itertools.islice(evens(), 3)) == [0, 2, 4]
import types
assert isinstance(evens(), types.GeneratorType)
# === right t1=1
# %% a1
def evens():
    n = 0
    while True:
        yield n
        n += 2
# === list t1=0
# %% a1
def evens():
    return [0, 2, 4]
