# Targets first.
# message: inputs should have 3 columns
def make_windows(values, length, horizon, lead):
    windows = np.lib.stride_tricks.sliding_window_view(values, length + lead + horizon)
    return windows[:, length + lead :], windows[:, :length]
