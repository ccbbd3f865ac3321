# KFold, shuffled, as a tuple of tuples.
def k_folds(rows, k):
    folds = KFold(n_splits=k, shuffle=True, random_state=7)
    return tuple((learn, validate) for learn, validate in folds.split(range(rows)))
