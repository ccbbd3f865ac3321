# A new choice in each call.
# message: Two calls on the same data
def split_rows(x, y):
    order = np.random.default_rng().permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], order[n_test:]
    return x.iloc[train], x.iloc[test], y.iloc[train], y.iloc[test]
