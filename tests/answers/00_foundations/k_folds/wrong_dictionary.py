# A dictionary of rounds.
# message: should return a list of 3 pairs
def k_folds(rows, k):
    numbers = np.arange(rows)
    return {n: (np.setdiff1d(numbers, fold), fold) for n, fold in enumerate( np.array_split(numbers, k))}
