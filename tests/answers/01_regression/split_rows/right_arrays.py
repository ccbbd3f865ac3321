# Arrays in place of tables.
def split_rows(x, y):
    order = np.random.default_rng(1).permutation(len(x))
    n_test = len(x) // 5
    test, train = order[:n_test], order[n_test:]
    return x.to_numpy()[train], x.to_numpy()[test], y.to_numpy()[train], y.to_numpy()[test]
