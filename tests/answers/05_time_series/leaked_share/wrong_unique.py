# Windows with the same start count once.
# message: Each test window counts once
def leaked_share(train_starts, test_starts, length):
    starts = np.unique(test_starts)
    return (np.abs(starts[:, None] - train_starts) < length).any(axis=1).mean()
