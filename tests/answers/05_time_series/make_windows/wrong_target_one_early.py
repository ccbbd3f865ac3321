# The target begins one hour too early.
# message: so the first target should be
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + lead + horizon)
    return windows[:, :length], windows[:, length + lead - 1 : -1]
