# Prints instead of returning.
# message: end with `return`
def leaked_share(train_starts, test_starts, length):
    distance = np.abs(test_starts[:, None] - train_starts)
    print((distance < length).any(axis=1).mean())
