# Rows are drawn with replacement.
# message: in yours some are missing or doubled
def split_by_class(x, y):
    rng = np.random.default_rng(0)
    train = np.concatenate([rng.choice(np.flatnonzero(y == name), int(0.8 * np.sum(y == name))) for name in np.unique(y)])
    test = np.concatenate([np.flatnonzero(y == name)[: int(np.ceil(0.2 * np.sum(y == name)))] for name in np.unique(y)])
    return x[train], x[test], y[train], y[test]
