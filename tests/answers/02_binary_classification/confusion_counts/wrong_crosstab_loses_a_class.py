# A class that does not occur has no row.
# message: The table is 2 × 2 even when
def confusion_counts(y_true, y_pred):
    return pd.crosstab(y_true, y_pred)
