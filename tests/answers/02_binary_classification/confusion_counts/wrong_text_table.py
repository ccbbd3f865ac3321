# Text and numbers in one table.
# message: should be numbers
def confusion_counts(y_true, y_pred):
    return [[f'{np.sum((y_true == row) & (y_pred == column))}' for column in (0, 1)] for row in (0, 1)]
