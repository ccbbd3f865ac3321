# The cut-off from scikit-learn's curve.
from sklearn.metrics import precision_recall_curve, precision_score, recall_score


def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    _, recalls, cutoffs = precision_recall_curve(y_val, p_val)
    cutoff = cutoffs[recalls[:-1] >= required_recall].max()
    called = (p_test >= cutoff).astype(int)
    return cutoff, precision_score(y_test, called), recall_score(y_test, called)
