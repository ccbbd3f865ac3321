# False positives and false negatives are taken for each other.
# message: Your table is turned
def confusion_counts(y_true, y_pred):
    fp = np.sum((y_true == 1) & (y_pred == 0))
    fn = np.sum((y_true == 0) & (y_pred == 1))
    return np.array([[np.sum((y_true == 0) & (y_pred == 0)), fp], [fn, np.sum((y_true == 1) & (y_pred == 1))]])
