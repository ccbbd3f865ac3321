# StratifiedShuffleSplit gives the row numbers.
from sklearn.model_selection import StratifiedShuffleSplit


def split_by_class(x, y):
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=0.2, random_state=0)
    train, test = next(splitter.split(x, y))
    return x[train], x[test], y[train], y[test]
