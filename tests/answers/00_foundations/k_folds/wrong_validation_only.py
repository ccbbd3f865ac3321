# The folds without the training rows.
# message: should return two things: training rows and validation rows
def k_folds(rows, k):
    return [fold for fold in np.array_split(np.arange(rows), k)]
