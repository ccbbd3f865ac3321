# %% data
import numpy as np

class Slotted:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y

class Board:
    def __init__(self):
        self.cells = {"a": 1, "b": 2}
    def __getitem__(self, key):
        return self.cells[key]
    def __setitem__(self, key, value):
        self.cells[key] = value

class Outer:
    def __init__(self):
        self.board = Board()
    def __getitem__(self, key):
        return self.board[key]
    def __setitem__(self, key, value):
        self.board[key] = value

slotted = Slotted([1, 2, 3], [7, 8, 9])
board = Board()
outer = Outer()
x = np.random.default_rng(1).normal(size=(50, 3))
y = (x.sum(axis=1) > 0).astype("int64")

# %% pred answer
### BEGIN SOLUTION
# @solution@
def pred(x, y):
    return (x.sum(axis=1) > 0).astype("int64")
### END SOLUTION

# %% test_pred 2
hidden = "@hidden@"
float(2 * np.mean(pred(x, y) == y))

# %% slot answer
### BEGIN SOLUTION
def slot(d):
    return sum(a * b for a, b in zip(d.x, d.y))
### END SOLUTION

# %% test_slot 2
assert slot(slotted) == sum(a * b for a, b in zip(slotted.x, slotted.y)), "slot"

# %% item answer
### BEGIN SOLUTION
def item(b):
    return b["a"] + b["b"]
### END SOLUTION

# %% test_item 2
assert item(board) == board["a"] + board["b"], "item"

# %% deep answer
### BEGIN SOLUTION
def deep(b):
    return b["a"] + b["b"]
### END SOLUTION

# %% test_deep 2
assert deep(outer) == outer["a"] + outer["b"], "deep"

# %% half answer
### BEGIN SOLUTION
def half(n):
    return n / 2
### END SOLUTION

# %% test_half 2
2 - abs(half(4) - 2)

# %% later answer
### BEGIN SOLUTION
def later(b):
    return b["a"]
### END SOLUTION

# %% test_later 2
print("state", slotted.x, board.cells, outer.board.cells)
assert later(board) == board["a"]
