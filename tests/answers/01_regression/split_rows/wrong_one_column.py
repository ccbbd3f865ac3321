# Keeps the first column only.
# message: should keep both columns
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], order[n_test:]
    return x.iloc[train, 0], x.iloc[test, 0], y.iloc[train], y.iloc[test]
