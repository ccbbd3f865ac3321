# Answers are a data class, an enumeration, a named tuple, a closure, a decorator.
# %% given imports
from dataclasses import dataclass
from enum import Enum
from collections import namedtuple
import functools
# %% answer kinds
@dataclass
class P:
    x: int = 0
class Colour(Enum):
    RED = 1
Pair = namedtuple("Pair", "a b")
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
def loud(f):
    @functools.wraps(f)
    def inner(*args):
        return f(*args) + 1
    return inner
# %% test t_dataclass
assert P(3) == P(3) and P(3).x == 3
# %% test t_enum
assert Colour.RED.value == 1 and Colour(1) is Colour.RED
# %% test t_pair
assert Pair(1, 2).b == 2 and Pair(1, 2) == (1, 2)
# %% test t_closure
step = counter()
assert (step(), step()) == (1, 2)
# %% test t_decorator
@loud
def three():
    return 3
assert three() == 4 and three.__name__ == "three"
# === right t_dataclass=1 t_enum=1 t_pair=1 t_closure=1 t_decorator=1
# === wrong t_dataclass=0 t_enum=0 t_pair=0 t_closure=0 t_decorator=0
# %% kinds
class P:
    def __init__(self, x):
        self.x = x
class Colour(Enum):
    RED = 2
Pair = namedtuple("Pair", "b a")
def counter():
    return lambda: 1
def loud(f):
    return f
