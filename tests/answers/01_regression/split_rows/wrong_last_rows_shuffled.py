# The last fifth, shuffled within itself.
# message: should be chosen at random
def split_rows(x, y):
    n_train = len(x) * 4 // 5
    train = np.random.default_rng(1).permutation(n_train)
    test = n_train + np.random.default_rng(2).permutation(len(x) - n_train)
    return x.iloc[train], x.iloc[test], y.iloc[train], y.iloc[test]
