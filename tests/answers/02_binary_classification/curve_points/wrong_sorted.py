# The cut-offs are sorted first.
# message: should be
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities >= c) for c in sorted(cutoffs)]
    return {"fpr": [c[y_true == 0].mean() for c in called], "recall": [c[y_true == 1].mean() for c in called],
            "precision": [y_true[c].mean() if c.any() else 0 for c in called]}
