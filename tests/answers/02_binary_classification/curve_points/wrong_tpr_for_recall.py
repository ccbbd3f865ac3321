# Another name for the column.
# message: A column 'recall' is expected
def curve_points(y_true, probabilities, cutoffs):
    points = {"fpr": [], "tpr": [], "precision": []}
    for cutoff in cutoffs:
        called = probabilities >= cutoff
        points["fpr"].append(called[y_true == 0].mean())
        points["tpr"].append(called[y_true == 1].mean())
        points["precision"].append(y_true[called].mean() if called.any() else 0.0)
    return points
