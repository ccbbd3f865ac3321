# The folds without the training rows.
# message: Each round should be a pair
def k_folds(rows, k):
    return [fold for fold in np.array_split(np.arange(rows), k)]
