# %% data
import numpy as np
import pandas as pd
x = np.random.default_rng(1).normal(size=(50, 3))

# %% stack answer
### BEGIN SOLUTION
# @solution@
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

mine = Stack()
mine.push(1.234)
print(np.round(mine.items, 2))
### END SOLUTION

# %% test_stack 2
hidden = "@hidden@"
stack = Stack()
stack.push(3)
assert stack.pop() == 3, "What was pushed last should be popped."

# %% table answer
### BEGIN SOLUTION
table = pd.DataFrame({"column": ["a", "b", "c"], "mean": np.mean(x, axis=0)})
### END SOLUTION

# %% test_table 2
assert table.equals(pd.DataFrame({"column": ["a", "b", "c"], "mean": x.mean(axis=0)})), "Another table is wanted."
