# Sorted starts; the nearest on each side.
def leaked_share(train_starts, test_starts, length):
    train = np.sort(train_starts)
    place = np.searchsorted(train, test_starts)
    before = test_starts - train[np.clip(place - 1, 0, len(train) - 1)]
    after = train[np.clip(place, 0, len(train) - 1)] - test_starts
    return np.mean(np.minimum(np.abs(before), np.abs(after)) <= length - 1)
