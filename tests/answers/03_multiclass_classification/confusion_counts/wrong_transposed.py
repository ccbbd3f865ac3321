# The predicted class in the rows.
# message: the other way round
def confusion_counts(true_codes, predicted_codes, n_classes):
    return confusion_matrix(predicted_codes, true_codes, labels=range(n_classes))
