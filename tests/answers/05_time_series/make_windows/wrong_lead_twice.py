# The lead counts twice.
# message: there are
def make_windows(values, length, horizon, lead):
    width = length + 2 * lead + horizon
    rows = np.arange(max(len(values) - width + 1, 0))[:, None] + np.arange(width)
    windows = np.asarray(values)[rows]
    return windows[:, :length], windows[:, -horizon:]
