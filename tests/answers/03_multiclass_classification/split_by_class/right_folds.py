# The first of five stratified folds is a fifth of the rows.
from sklearn.model_selection import StratifiedKFold


def split_by_class(x, y):
    train, test = next(StratifiedKFold(5, shuffle=True, random_state=1).split(x, y))
    return (x[train], x[test], y[train], y[test])
