# Without labels the table shrinks when a class does not occur.
# message: 2 × 2 even when a class does not occur
def confusion_counts(y_true, y_pred):
    return metrics.confusion_matrix(y_true, y_pred)
