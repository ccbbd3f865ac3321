# Shares instead of counts.
# message: Each pair adds 1 to the cell
def confusion_counts(true_codes, predicted_codes, n_classes):
    return confusion_matrix(true_codes, predicted_codes, labels=range(n_classes), normalize="true")
