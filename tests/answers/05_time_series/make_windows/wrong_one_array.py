# One array.
# message: should return two things
def make_windows(values, length, horizon, lead):
    width = length + lead + horizon
    rows = np.arange(len(values) - width + 1)[:, None] + np.arange(width)
    windows = np.asarray(values)[rows]
    return windows
