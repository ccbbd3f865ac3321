# The true negative rate.
# message: fpr at cut-off
def curve_points(y_true, probabilities, cutoffs):
    points = {"fpr": [], "recall": [], "precision": []}
    for cutoff in cutoffs:
        called = probabilities >= cutoff
        points["fpr"].append(1 - called[y_true == 0].mean())
        points["recall"].append(called[y_true == 1].mean())
        points["precision"].append(y_true[called].mean() if called.any() else 0.0)
    return points
