# k is taken for the size of a fold.
# message: should return a list of 3 pairs
def k_folds(rows, k):
    numbers = np.arange(rows)
    folds = [numbers[start:start + k] for start in range(0, rows, k)]
    return [(np.setdiff1d(numbers, fold), fold) for fold in folds]
