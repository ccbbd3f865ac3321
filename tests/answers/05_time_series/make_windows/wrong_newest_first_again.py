# Inputs with the newest hour first.
# message: the first input should be
def make_windows(values, length, horizon, lead):
    width = length + lead + horizon
    rows = np.arange(len(values) - width + 1)[:, None] + np.arange(width)
    windows = np.asarray(values)[rows]
    return windows[:, length - 1 :: -1] if length == windows.shape[1] else windows[:, :length][:, ::-1], windows[:, length + lead:]
