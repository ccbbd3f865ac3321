# The bounds of each fold by arithmetic.
def k_folds(rows, k):
    pairs = []
    for fold in range(k):
        start, stop = fold * rows // k, (fold + 1) * rows // k
        pairs.append((list(range(start)) + list(range(stop, rows)), list(range(start, stop))))
    return pairs
