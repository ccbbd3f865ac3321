# The lead is cut off before the input.
# message: the first input should be
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + lead + horizon)
    return windows[:, lead : lead + length], windows[:, length + lead :]
