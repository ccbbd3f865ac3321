# Only training windows that start earlier count.
# message: start *later*
def leaked_share(train_starts, test_starts, length):
    distance = test_starts[:, None] - train_starts
    return ((distance >= 0) & (distance < length)).any(axis=1).mean()
