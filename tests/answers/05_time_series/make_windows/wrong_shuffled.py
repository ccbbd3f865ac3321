# The windows are shuffled.
# message: should be
def make_windows(values, length, horizon, lead):
    width = length + lead + horizon
    rows = np.arange(len(values) - width + 1)[:, None] + np.arange(width)
    windows = np.asarray(values)[rows]
    windows = np.random.default_rng(0).permutation(windows)
    return windows[:, :length], windows[:, length + lead:]
