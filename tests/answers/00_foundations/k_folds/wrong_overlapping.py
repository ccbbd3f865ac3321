# Neighboring folds share a row.
# message: should be held back exactly once
def k_folds(rows, k):
    numbers = np.arange(rows)
    folds = [np.unique(np.append(fold, 0))[: len(fold)] for fold in np.array_split(numbers, k)]
    return [(np.setdiff1d(numbers, fold), fold) for fold in folds]
