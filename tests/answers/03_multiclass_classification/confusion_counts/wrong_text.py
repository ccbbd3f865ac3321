# Counts as text.
# message: should be numbers
def confusion_counts(true_codes, predicted_codes, n_classes):
    return confusion_matrix(true_codes, predicted_codes, labels=range(n_classes)).astype(str)
