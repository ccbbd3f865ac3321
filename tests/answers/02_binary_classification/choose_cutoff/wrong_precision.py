# The required recall is asked of precision.
# message: the recall on the validation data is
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    precision, _, cutoffs = metrics.precision_recall_curve(y_val, p_val)
    cutoff = cutoffs[precision[:-1] >= required_recall].max()
    return cutoff, metrics.recall_score(y_test, p_test >= cutoff)
