# A point for cut-off 0 too.
# message: cut-offs were given
def curve_points(y_true, probabilities, cutoffs):
    points = {"fpr": [], "recall": [], "precision": []}
    for cutoff in [*cutoffs, 0]:
        called = probabilities >= cutoff
        points["fpr"].append(called[y_true == 0].mean())
        points["recall"].append(called[y_true == 1].mean())
        points["precision"].append(y_true[called].mean() if called.any() else 0.0)
    return points
