# Only windows that share an hour with every training window.
# message: the share should be
def leaked_share(train_starts, test_starts, length):
    return (np.abs(test_starts[:, None] - train_starts) < length).all(axis=1).mean()
