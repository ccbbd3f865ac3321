# True and False for each row.
# message: np.flatnonzero(mask)
def k_folds(rows, k):
    numbers = np.arange(rows)
    return [(~np.isin(numbers, fold), np.isin(numbers, fold)) for fold in np.array_split(numbers, k)]
