# scikit-learn's KFold.
def k_folds(rows, k):
    return list(KFold(n_splits=k).split(np.zeros(rows)))
