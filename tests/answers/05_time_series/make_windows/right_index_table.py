# A table of positions.
def make_windows(values, length, horizon, lead):
    rows = np.arange(len(values) - length - lead - horizon + 1)[:, None]
    return values[rows + np.arange(length)], values[rows + length + lead + np.arange(horizon)]
