# Each row adds up to 1.
# message: Counts, not shares
def confusion_counts(y_true, y_pred):
    counts = np.array([[np.sum((y_true == row) & (y_pred == column)) for column in (0, 1)] for row in (0, 1)])
    return counts / counts.sum(axis=1, keepdims=True)
