# The right ones off the diagonal.
# message: Class 0 comes first
def confusion_counts(y_true, y_pred):
    return np.array([[np.sum((y_true == row) & (y_pred == column)) for column in (1, 0)] for row in (0, 1)])
