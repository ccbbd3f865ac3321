# Chosen class by class with pandas.
def split_by_class(x, y):
    test = pd.Series(y).groupby(y, group_keys=False).sample(frac=0.2, random_state=3).index
    is_test = np.isin(np.arange(len(y)), test)
    return x[~is_test], x[is_test], y[~is_test], y[is_test]
