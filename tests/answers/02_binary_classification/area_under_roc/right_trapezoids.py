# The area under scikit-learn's curve.
def area_under_roc(y_true, probabilities):
    fpr, tpr, _ = metrics.roc_curve(y_true, probabilities)
    return np.trapezoid(tpr, fpr)
