# The training rows hold the validation rows too.
# message: is a training row and a validation row too
def k_folds(rows, k):
    return [(np.arange(rows), fold) for fold in np.array_split(np.arange(rows), k)]
