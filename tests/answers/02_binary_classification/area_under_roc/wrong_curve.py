# The curve in place of its area.
# message: The area should be
def area_under_roc(y_true, probabilities):
    return metrics.roc_curve(y_true, probabilities)
