# The class that does not occur is left out.
# message: also one that does not occur
def confusion_counts(true_codes, predicted_codes, n_classes):
    return confusion_matrix(true_codes, predicted_codes)
