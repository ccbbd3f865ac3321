# %% data
import numpy as np
weights = np.arange(4.0)
cases = iter([[1, 2, 3, 4], [5, 6, 7, 8]])

# %% dot answer
### BEGIN SOLUTION
# @solution@
def dot(numbers, weights):
    return float(np.dot(numbers, weights))
### END SOLUTION

# %% test_dot 2
hidden = "@hidden@"
for numbers in cases:
    found = dot(numbers, weights)
    assert np.isclose(found, np.dot(numbers, weights)), found
