# scikit-learn's function.
def area_under_roc(y_true, probabilities):
    return metrics.roc_auc_score(y_true, probabilities)
