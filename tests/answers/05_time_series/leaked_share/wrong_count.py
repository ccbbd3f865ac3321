# The number of windows.
# message: the share should be
def leaked_share(train_starts, test_starts, length):
    return (np.abs(test_starts[:, None] - train_starts) < length).any(axis=1).sum()
