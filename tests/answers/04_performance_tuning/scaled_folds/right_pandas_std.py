# pandas's standard deviation, with n - 1; lists in place of tuples.
def scaled_folds(x, y, n_splits):
    numbers = np.arange(len(x)) % n_splits
    folds = []
    for fold in range(n_splits):
        inside = numbers != fold
        center, scale = x[inside].mean(), x[inside].std()
        folds.append([(x[inside] - center) / scale, y[inside], (x[~inside] - center) / scale, y[~inside]])
    return folds
