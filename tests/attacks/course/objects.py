# %% data
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

x = np.random.default_rng(1).normal(size=(50, 3))
y = (x.sum(axis=1) > 0).astype("int64")
parts = {"x": x, "y": y}
target = x.sum(axis=1) + np.random.default_rng(2).normal(size=50)
fitted = LinearRegression().fit(x, target)

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

# %% sizes answer
### BEGIN SOLUTION
def sizes(data):
    return {name: len(part) for name, part in data.items()}
### END SOLUTION

# %% test_sizes 2
assert sizes(parts) == {"x": 50, "y": 50} and sorted(sizes(parts)) == ["x", "y"], "50 each."

# %% predict answer
### BEGIN SOLUTION
def predict(rows):
    return (rows.sum(axis=1) > 0).astype("int64")
### END SOLUTION

# %% test_predict 2
assert (predict(x) == y).mean() > 0.9, "More should be right."

# %% line answer
### BEGIN SOLUTION
line = LinearRegression().fit(x, x.sum(axis=1))
### END SOLUTION

# %% test_line 2
np.testing.assert_allclose(line.predict(x), x.sum(axis=1))

# %% error answer
### BEGIN SOLUTION
def error(model, rows, wanted):
    return float(np.mean((model.predict(rows) - wanted) ** 2))
### END SOLUTION

# %% test_error 2
found = error(fitted, x, target)
assert np.isclose(found, np.mean((fitted.predict(x) - target) ** 2)), found

# %% word answer
### BEGIN SOLUTION
word = None
### END SOLUTION

# %% test_word 2
assert word is None, word
