# np.add.at counts repeated cells.
def confusion_counts(true_codes, predicted_codes, n_classes):
    counts = np.zeros((n_classes, n_classes))
    np.add.at(counts, (true_codes, predicted_codes), 1)
    return counts
