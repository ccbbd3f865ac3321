# Percent instead of a share.
# message: The answer is a share
def leaked_share(train_starts, test_starts, length):
    distance = np.abs(test_starts[:, None] - train_starts)
    return 100 * (distance < length).any(axis=1).mean()
