# A tuple, and lists in it.
def k_folds(rows, k):
    numbers = np.arange(rows)
    return tuple([sorted(set(numbers.tolist()) - set(fold.tolist())), fold.tolist()] for fold in np.array_split(numbers, k))
