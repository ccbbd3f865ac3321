# Draws with replacement: some training rows are there twice, some nowhere.
# message: once
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], np.random.default_rng(2).choice(order[n_test:], len(x) - n_test)
    return x.iloc[train], x.iloc[test], y.iloc[train], y.iloc[test]
