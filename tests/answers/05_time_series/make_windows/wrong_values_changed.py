# The series is changed on the way.
# message: changed the values
def make_windows(values, length, horizon, lead):
    width = length + lead + horizon
    rows = np.arange(len(values) - width + 1)[:, None] + np.arange(width)
    windows = np.asarray(values)[rows]
    inputs, targets = windows[:, :length].copy(), windows[:, length + lead:].copy()
    values[:] = 0
    return inputs, targets
