# scikit-learn's curves choose their own cut-offs.
# message: roc_curve chooses its own
def curve_points(y_true, probabilities, cutoffs):
    fpr, tpr, _ = metrics.roc_curve(y_true, probabilities)
    precision, _, _ = metrics.precision_recall_curve(y_true, probabilities)
    return {"fpr": fpr, "recall": tpr, "precision": precision}
