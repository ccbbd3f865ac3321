# Only right and wrong are counted.
# message: Expected a table of shape (2, 2)
def confusion_counts(y_true, y_pred):
    return np.array([np.sum(y_true == y_pred), np.sum(y_true != y_pred)])
