# The share of the training windows, not of the test windows.
# message: divide by the number of test windows
def leaked_share(train_starts, test_starts, length):
    distance = np.abs(test_starts[:, None] - train_starts)
    return (distance < length).any(axis=0).mean()
