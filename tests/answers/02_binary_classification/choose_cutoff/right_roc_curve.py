# scikit-learn's ROC curve, no point dropped.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    _, tpr, cutoffs = metrics.roc_curve(y_val, p_val, drop_intermediate=False)
    cutoff = cutoffs[np.argmax(tpr >= required_recall)]
    return float(cutoff), float((p_test[y_test == 1] >= cutoff).mean())
