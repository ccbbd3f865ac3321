# Class by class with NumPy.
def split_by_class(x, y):
    rng = np.random.default_rng(0)
    test = []
    for name in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == name))
        test.extend(rows[: round(len(rows) * 0.2)])
    is_test = np.isin(np.arange(len(y)), test)
    return x[~is_test], x[is_test], y[~is_test], y[is_test]
