# Each input runs backwards.
# message: the first input should be
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + lead + horizon)
    return windows[:, :length][:, ::-1], windows[:, length + lead :]
