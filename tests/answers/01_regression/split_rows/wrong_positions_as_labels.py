# Takes rows by position with square brackets, as from an array.
# message: Take rows by their position with .iloc
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], order[n_test:]
    return x[train], x[test], y.iloc[train], y.iloc[test]
