# Copies are asked for: two names, an argument and a result, rows of a grid, views of arrays.
# %% given data
import copy
import numpy as np
import pandas as pd
base = [1, 2, 3]
M = np.arange(6).reshape(2, 3)
df = pd.DataFrame({"a": [1, 2]})
# %% answer a
mine = list(base)
other = list(mine)
def copied(xs):
    return list(xs)
def grid(n):
    return [[0] * n for _ in range(n)]
def first_row(m):
    return m[0].copy()
def flat(m):
    return m.flatten()
def table(d):
    out = d.copy()
    out["b"] = 1
    return out
def deep(xs):
    return copy.deepcopy(xs)
class Stack:
    def __init__(self, items=None):
        self.items = list(items) if items is not None else []
    def push(self, x):
        self.items.append(x)
    def to_list(self):
        return list(self.items)
def add_to(x, xs=None):
    xs = [] if xs is None else xs
    xs.append(x)
    return xs
a_arr = np.zeros(3)
b_arr = a_arr.copy()
# %% test t_is
assert mine is not other and mine == other
# %% test t_names
other.append(9)
assert mine == [1, 2, 3]
# %% test t_base
mine.append(5)
assert base == [1, 2, 3]
# %% test t_copied
xs = [1, 2]
r = copied(xs)
r.append(3)
assert xs == [1, 2]
# %% test t_copied_is
xs = [1, 2]
assert copied(xs) is not xs
# %% test t_grid
g = grid(2)
g[0][0] = 1
assert g == [[1, 0], [0, 0]]
# %% test t_row
m = np.ones((2, 2))
r = first_row(m)
r[0] = 7
assert m[0, 0] == 1
# %% test t_shares
assert not np.shares_memory(first_row(M), M)
# %% test t_base_attr
assert flat(M).base is None
# %% test t_flat
f = flat(M)
f[0] = 99
assert M[0, 0] == 0
# %% test t_table
d = pd.DataFrame({"a": [1, 2]})
t = table(d)
assert list(d.columns) == ["a"] and list(t.columns) == ["a", "b"]
# %% test t_table_view
d = pd.DataFrame({"a": [1, 2]})
t = table(d)
t.loc[0, "a"] = 100
assert d.loc[0, "a"] == 1
# %% test t_deep
xs = [[1], [2]]
ys = deep(xs)
ys[0].append(5)
assert xs == [[1], [2]]
# %% test t_stack
src = [1, 2]
s = Stack(src)
s.push(3)
assert src == [1, 2]
# %% test t_stack_two
a, b = Stack(), Stack()
a.push(1)
assert b.to_list() == []
# %% test t_stack_out
s = Stack([1])
s.to_list().append(9)
assert s.to_list() == [1]
# %% test t_default
assert add_to(1) == [1] and add_to(2) == [2]
# %% test t_default_is
assert add_to(1) is not add_to(1)
# %% test t_arrays
b_arr[0] = 5
assert a_arr[0] == 0
# %% test t_id
assert id(mine) != id(other)
# === right t_is=1 t_names=1 t_base=1 t_copied=1 t_copied_is=1 t_grid=1 t_row=1 t_shares=1 t_base_attr=1 t_flat=1 t_table=1 t_table_view=1 t_deep=1 t_stack=1 t_stack_two=1 t_stack_out=1 t_default=1 t_default_is=1 t_arrays=1 t_id=1
# === other t_is=1 t_names=1 t_base=1 t_copied=1 t_copied_is=1 t_grid=1 t_row=1 t_shares=1 t_base_attr=1 t_flat=1 t_table=1 t_table_view=1 t_deep=1 t_stack=1 t_stack_two=1 t_stack_out=1 t_default=1 t_default_is=1 t_arrays=1 t_id=1
# %% a
mine = base[:]
other = mine.copy()
copied = copy.copy
def grid(n):
    return [list(row) for row in np.zeros((n, n), dtype=int)]
def first_row(m):
    return np.array(m[0])
def flat(m):
    return np.array(m.ravel(), copy=True)
def table(d):
    return d.assign(b=1)
def deep(xs):
    return [list(x) for x in xs]
class Stack(list):
    def __init__(self, items=()):
        super().__init__(items)
    push = list.append
    def to_list(self):
        return self[:]
def add_to(x, xs=()):
    return [*xs, x]
a_arr = np.zeros(3)
b_arr = a_arr + 0
# === wrong t_is=0 t_names=0 t_base=0 t_copied=0 t_copied_is=0 t_grid=0 t_row=0 t_shares=0 t_base_attr=0 t_flat=0 t_table=0 t_table_view=0 t_deep=0 t_stack=0 t_stack_two=0 t_stack_out=0 t_default=0 t_default_is=0 t_arrays=0 t_id=0
# %% a
mine = base
other = mine
def copied(xs):
    return xs
def grid(n):
    return [[0] * n] * n
def first_row(m):
    return m[0]
def flat(m):
    return m.reshape(-1)
def table(d):
    d["b"] = 1
    return d
def deep(xs):
    return list(xs)
class Stack:
    def __init__(self, items=[]):
        self.items = items
    def push(self, x):
        self.items.append(x)
    def to_list(self):
        return self.items
def add_to(x, xs=[]):
    xs.append(x)
    return xs
a_arr = np.zeros(3)
b_arr = a_arr
# === blank t_is=0 t_names=0 t_base=0 t_copied=0 t_copied_is=0 t_grid=0 t_row=0 t_shares=0 t_base_attr=0 t_flat=0 t_table=0 t_table_view=0 t_deep=0 t_stack=0 t_stack_two=0 t_stack_out=0 t_default=0 t_default_is=0 t_arrays=0 t_id=0
