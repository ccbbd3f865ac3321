# A dictionary of the four parts.
# message: should return four things
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], order[n_test:]
    return {'x_train': x.iloc[train], 'x_test': x.iloc[test], 'y_train': y.iloc[train], 'y_test': y.iloc[test]}
