# scikit-learn's scores at each cut-off; a dictionary of lists.
def curve_points(y_true, probabilities, cutoffs):
    classes = [(probabilities >= c).astype(int) for c in cutoffs]
    return {
        "fpr": [metrics.recall_score(1 - y_true, p, pos_label=1) for p in classes],
        "recall": [metrics.recall_score(y_true, p) for p in classes],
        "precision": [metrics.precision_score(y_true, p, zero_division=0) for p in classes],
    }
