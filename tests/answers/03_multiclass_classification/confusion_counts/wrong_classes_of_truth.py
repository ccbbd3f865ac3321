# Only the classes that occur in the truth.
# message: also one that does not occur
def confusion_counts(true_codes, predicted_codes, n_classes):
    return confusion_matrix(true_codes, predicted_codes, labels=np.unique(true_codes))
