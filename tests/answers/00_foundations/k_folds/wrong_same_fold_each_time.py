# Holds the first fold back in every round.
# message: should be held back exactly once
def k_folds(rows, k):
    numbers = np.arange(rows)
    return [(np.setdiff1d(numbers, fold), fold) for fold in [np.array_split(numbers, k)[0]] * k]
