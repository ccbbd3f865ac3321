# scikit-learn's curve knows all cut-offs.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    _, recall, cutoffs = metrics.precision_recall_curve(y_val, p_val)
    cutoff = cutoffs[recall[:-1] >= required_recall].max()
    return cutoff, metrics.recall_score(y_test, p_test >= cutoff)
