# A row and a column of sums.
# message: should have the shape (4, 4)
def confusion_counts(true_codes, predicted_codes, n_classes):
    return pd.crosstab(true_codes, predicted_codes, margins=True).reindex(index=[*range(n_classes), "All"], columns=[*range(n_classes), "All"], fill_value=0).to_numpy()
