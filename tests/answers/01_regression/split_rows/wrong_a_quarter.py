# A quarter of the rows for the test.
# message: should have 80, 20, 80, 20 rows
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 4
    test, train = order[:n_test], order[n_test:]
    return x.iloc[train], x.iloc[test], y.iloc[train], y.iloc[test]
