# The lead is ignored.
# message: there are
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + horizon)
    return windows[:, :length], windows[:, length:]
