# %% data
import numpy as np
class Bank:
    def __init__(self):
        self.total = 10
        self.parts = [4, 6]
    def put(self, n):
        self.total = n
bank = Bank()
y = np.arange(10) % 2

# %% predict answer
### BEGIN SOLUTION
# @solution@
def predict(n):
    return np.arange(n) % 2
### END SOLUTION

# %% test_predict 2
hidden = "@hidden@"
float(2 * np.mean(predict(10) == y)) if True else 0

# %% half answer
### BEGIN SOLUTION
def half(n):
    return n / 2
### END SOLUTION

# %% test_half 2
float(2 - abs(half(4) - 2))

# %% total answer
### BEGIN SOLUTION
def total(b):
    return sum(b.parts)
### END SOLUTION

# %% test_total 2
assert total(bank) == bank.total == sum(bank.parts)
