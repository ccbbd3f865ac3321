# The share of all pairs.
# message: divide by the number of test windows
def leaked_share(train_starts, test_starts, length):
    distance = np.abs(test_starts[:, None] - train_starts)
    return (distance < length).mean()
