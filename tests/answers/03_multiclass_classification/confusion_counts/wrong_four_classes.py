# Four classes, whatever is asked.
# message: should have the shape (7, 7)
def confusion_counts(true_codes, predicted_codes, n_classes):
    return confusion_matrix(true_codes, predicted_codes, labels=[0, 1, 2, 3])
