# The cut-off itself is not counted.
# message: At or above the cut-off is positive
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities > c) for c in cutoffs]
    return {"fpr": [c[y_true == 0].mean() for c in called], "recall": [c[y_true == 1].mean() for c in called],
            "precision": [y_true[c].mean() if c.any() else 0 for c in called]}
