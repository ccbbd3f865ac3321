# The share that does not leak.
# message: the share should be
def leaked_share(train_starts, test_starts, length):
    return 1 - (np.abs(test_starts[:, None] - train_starts) < length).any(axis=1).mean()
