# roc_curve leaves points out unless told not to.
# message: finds more patients positive than needed
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    _, tpr, cutoffs = metrics.roc_curve(y_val, p_val)
    cutoff = cutoffs[np.argmax(tpr >= required_recall)]
    return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
