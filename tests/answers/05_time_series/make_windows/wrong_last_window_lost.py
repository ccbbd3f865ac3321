# The last window is left out.
# message: the last one ends with the last value
def make_windows(values, length, horizon, lead):
    n = len(values) - length - lead - horizon
    inputs = np.array([values[i : i + length] for i in range(n)])
    return inputs, np.array([values[i + length + lead : i + length + lead + horizon] for i in range(n)])
