# The rows that are left over are in no fold.
# message: Each of the 11 rows should be held back exactly once
def k_folds(rows, k):
    size = rows // k
    numbers = np.arange(rows)
    folds = [numbers[fold * size:(fold + 1) * size] for fold in range(k)]
    return [(np.setdiff1d(numbers, fold), fold) for fold in folds]
