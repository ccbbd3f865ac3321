# KFold's generator, not a list.
# message: Put list(...) around it
def k_folds(rows, k):
    return KFold(n_splits=k).split(np.zeros(rows))
