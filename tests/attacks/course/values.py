# %% data
import numpy as np
import pandas as pd

x = np.random.default_rng(7).normal(3.0, 2.0, size=(40, 3))

# %% spread answer
def spread(numbers):
    """Return the largest less the smallest number."""
    ### BEGIN SOLUTION
    # @solution@
    return max(numbers) - min(numbers)
    ### END SOLUTION

# %% test_spread 2
found = [spread([3, 1, 4]), spread([2])]
assert found == [3, 0], f"The spreads should be 3 and 0; yours are {found}."
### BEGIN HIDDEN TESTS
hidden = "@hidden@"








cases = [[-1, 5, 2], [10, 10.5], list(range(100))]
answers = [6, 0.5, 99]
for found, expected in zip(map(spread, cases), answers):
    assert found == expected, f"It should be {expected}; yours is {found}."
### END HIDDEN TESTS

# %% scale answer
def scale(values):
    """Return a column with mean 0 and standard deviation 1."""
    ### BEGIN SOLUTION
    return (values - values.mean()) / values.std()
    ### END SOLUTION

# %% test_scale 2
column = np.array([1.0, 2.0, 3.0, 6.0])
found = scale(column)
assert np.allclose(found, (column - column.mean()) / column.std()), "Mean 0 and deviation 1 are wanted."

# %% scaled answer
### BEGIN SOLUTION
scaled = (x - x.mean(axis=0)) / x.std(axis=0)
### END SOLUTION

# %% test_scaled 2
assert scaled.shape == x.shape, "scaled should have the shape of x."
np.testing.assert_allclose(scaled, (x - x.mean(axis=0)) / x.std(axis=0))

# %% table answer
### BEGIN SOLUTION
table = pd.DataFrame({"column": ["a", "b", "c"], "mean": x.mean(axis=0)})
### END SOLUTION

# %% test_table 2
expected = pd.DataFrame({"column": ["a", "b", "c"], "mean": x.mean(axis=0)})
assert table.equals(expected), "The table should have the columns 'column' and 'mean'."

# %% sample answer
### BEGIN SOLUTION
sample = np.random.default_rng(0).normal(5.0, 2.0, size=1000)
### END SOLUTION

# %% test_sample 2
assert sample.shape == (1000,), "1000 numbers are wanted."
assert abs(sample.mean() - 5) < 0.3, "Their mean should be 5."
assert abs(sample.std() - 2) < 0.3, "Their standard deviation should be 2."

# %% middle answer
### BEGIN SOLUTION
import statistics as st

middle = st.median(x[:, 0])
### END SOLUTION

# %% test_middle 2
assert abs(middle - st.median(x[:, 0])) < 1e-9, "middle should be the median of the first column."
