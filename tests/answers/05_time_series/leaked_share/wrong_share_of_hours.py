# The share of the hours, not of the windows.
# message: the share should be
def leaked_share(train_starts, test_starts, length):
    hours = set((train_starts[:, None] + np.arange(length)).ravel())
    return np.mean([hour in hours for hour in (test_starts[:, None] + np.arange(length)).ravel()])
