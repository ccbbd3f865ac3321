# One round too many.
# message: should return a list of 3 pairs
def k_folds(rows, k):
    numbers = np.arange(rows)
    return [(np.setdiff1d(numbers, fold), fold) for fold in np.array_split(numbers, k + 1)]
