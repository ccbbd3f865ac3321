# Precision 1 where nobody is predicted positive, as scikit-learn's curve has it.
# message: nobody predicted positive gives precision 0
def curve_points(y_true, probabilities, cutoffs):
    points = {"fpr": [], "recall": [], "precision": []}
    for cutoff in cutoffs:
        called = probabilities >= cutoff
        points["fpr"].append(called[y_true == 0].mean())
        points["recall"].append(called[y_true == 1].mean())
        points["precision"].append(y_true[called].mean() if called.any() else 1.0)
    return points
