# Rows are the predictions.
# message: Your table is turned
def confusion_counts(y_true, y_pred):
    return metrics.confusion_matrix(y_pred, y_true, labels=[0, 1])
