# A mask of booleans.
def split_rows(x, y):
    is_test = np.zeros(len(x), dtype=bool)
    chosen = np.random.RandomState(3).choice(len(x), size=round(len(x) * 0.2), replace=False)
    is_test[chosen] = True
    return x[~is_test], x[is_test], y[~is_test], y[is_test]
