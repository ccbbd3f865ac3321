# A table of the hours that training saw.
def leaked_share(train_starts, test_starts, length):
    size = max(np.max(train_starts), np.max(test_starts)) + length
    seen = np.zeros(size, dtype=bool)
    for start in train_starts:
        seen[start : start + length] = True
    return np.array([seen[start : start + length].any() for start in test_starts]).mean()
