# The chance that the negative stands above.
# message: 6.5 / 9 = 0.7222
def area_under_roc(y_true, probabilities):
    return 1 - metrics.roc_auc_score(y_true, probabilities)
