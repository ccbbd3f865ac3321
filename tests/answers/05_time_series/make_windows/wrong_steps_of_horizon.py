# The window moves on by a whole horizon.
# message: moves on by one hour
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + lead + horizon)[::horizon]
    return windows[:, :length], windows[:, length + lead :]
