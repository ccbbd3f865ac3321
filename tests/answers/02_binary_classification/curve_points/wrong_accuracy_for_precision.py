# Accuracy in the column for precision.
# message: precision at cut-off
def curve_points(y_true, probabilities, cutoffs):
    points = {"fpr": [], "recall": [], "precision": []}
    for cutoff in cutoffs:
        called = probabilities >= cutoff
        points["fpr"].append(called[y_true == 0].mean())
        points["recall"].append(called[y_true == 1].mean())
        points["precision"].append(np.mean(called == y_true))
    return points
