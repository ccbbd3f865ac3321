# Shuffles y on its own.
# message: should stay together
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], order[n_test:]
    return x.iloc[train], x.iloc[test], y.iloc[train].sample(frac=1, random_state=1), y.iloc[test]
