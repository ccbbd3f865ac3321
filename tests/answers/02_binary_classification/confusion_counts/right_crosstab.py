# pandas counts, with missing classes put back; a data frame.
def confusion_counts(y_true, y_pred):
    return pd.crosstab(y_true, y_pred).reindex(index=[0, 1], columns=[0, 1], fill_value=0)
