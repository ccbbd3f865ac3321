# Text.
# message: should be numbers
def leaked_share(train_starts, test_starts, length):
    return str((np.abs(test_starts[:, None] - train_starts) < length).any(axis=1).mean())
