# Classes in place of probabilities.
# message: turn the probabilities into classes first
def area_under_roc(y_true, probabilities):
    return metrics.roc_auc_score(y_true, probabilities >= 0.5)
