# Yes or no for each window.
# message: should return one number
def leaked_share(train_starts, test_starts, length):
    return (np.abs(test_starts[:, None] - train_starts) < length).any(axis=1)
