# Only the right answers are counted.
# message: Each pair adds 1 to the cell
def confusion_counts(true_codes, predicted_codes, n_classes):
    right = np.asarray(true_codes)[np.asarray(true_codes) == np.asarray(predicted_codes)]
    return np.diag(np.bincount(right, minlength=n_classes))
