# Shares in place of counts.
# message: Counts, not shares
def confusion_counts(y_true, y_pred):
    return metrics.confusion_matrix(y_true, y_pred, labels=[0, 1], normalize="all")
