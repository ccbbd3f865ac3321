# FP / (FP + TP): false alarms among the called.
# message: FP / (FP + TN), of all who are negative
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities >= c) for c in cutoffs]
    return {"fpr": [1 - y_true[c].mean() if c.any() else 0 for c in called], "recall": [c[y_true == 1].mean() for c in called],
            "precision": [y_true[c].mean() if c.any() else 0 for c in called]}
