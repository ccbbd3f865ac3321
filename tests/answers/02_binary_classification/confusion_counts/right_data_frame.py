# A table with names.
def confusion_counts(y_true, y_pred):
    return pd.DataFrame([[np.sum((y_true == row) & (y_pred == column)) for column in (0, 1)] for row in (0, 1)], index=['no', 'yes'])
