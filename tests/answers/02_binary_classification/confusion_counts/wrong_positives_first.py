# The positive class comes first.
# message: Class 0 comes first
def confusion_counts(y_true, y_pred):
    return metrics.confusion_matrix(y_true, y_pred, labels=[1, 0])
