# scikit-learn, with both labels named.
def confusion_counts(y_true, y_pred):
    return metrics.confusion_matrix(y_true, y_pred, labels=[0, 1])
