# Above the cut-off, not at it.
# message: At or above the cut-off is positive
def curve_points(y_true, probabilities, cutoffs):
    points = {"fpr": [], "recall": [], "precision": []}
    for cutoff in cutoffs:
        called = probabilities > cutoff
        points["fpr"].append(called[y_true == 0].mean())
        points["recall"].append(called[y_true == 1].mean())
        points["precision"].append(y_true[called].mean() if called.any() else 0.0)
    return points
