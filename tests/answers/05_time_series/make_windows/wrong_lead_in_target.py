# The lead hours are a part of the target.
# message: targets 2
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + lead + horizon)
    return windows[:, :length], windows[:, length:]
