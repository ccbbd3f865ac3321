# 0.5 for all.
# message: at cut-off 0.75 should be 0; got
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities >= 0.5) for _ in cutoffs]
    return {"fpr": [c[y_true == 0].mean() for c in called], "recall": [c[y_true == 1].mean() for c in called],
            "precision": [y_true[c].mean() for c in called]}
