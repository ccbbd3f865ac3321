# Sets of row numbers.
def k_folds(rows, k):
    numbers = np.arange(rows)
    return [(set(numbers.tolist()) - set(fold.tolist()), set(fold.tolist())) for fold in np.array_split(numbers, k)]
