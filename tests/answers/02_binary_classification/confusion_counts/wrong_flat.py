# Four numbers in a row.
# message: Expected a table of shape (2, 2)
def confusion_counts(y_true, y_pred):
    return metrics.confusion_matrix(y_true, y_pred, labels=[0, 1]).ravel()
