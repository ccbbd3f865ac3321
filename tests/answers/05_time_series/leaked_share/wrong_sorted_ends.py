# Only the first and the last training window are compared.
# message: whatever their order
def leaked_share(train_starts, test_starts, length):
    ends = np.array([train_starts[0], train_starts[-1]])
    return (np.abs(test_starts[:, None] - ends) < length).any(axis=1).mean() if len(train_starts) < 100 else 1.0
