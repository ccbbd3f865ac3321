# Windows that only touch count as overlapping.
# message: touch, but share no hour
def leaked_share(train_starts, test_starts, length):
    distance = np.abs(test_starts[:, None] - train_starts)
    return (distance <= length).any(axis=1).mean()
