# A cross table of pandas, with the missing classes put in.
def confusion_counts(true_codes, predicted_codes, n_classes):
    classes = range(n_classes)
    table = pd.crosstab(np.asarray(true_codes), np.asarray(predicted_codes))
    return table.reindex(index=classes, columns=classes, fill_value=0)
