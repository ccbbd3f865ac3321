# Only windows that start at the same hour count.
# message: 3–7 share the hours
def leaked_share(train_starts, test_starts, length):
    return np.isin(test_starts, train_starts).mean()
