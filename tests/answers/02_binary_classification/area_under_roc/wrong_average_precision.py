# The area under the other curve.
# message: 6.5 / 9 = 0.7222
def area_under_roc(y_true, probabilities):
    return metrics.average_precision_score(y_true, probabilities)
