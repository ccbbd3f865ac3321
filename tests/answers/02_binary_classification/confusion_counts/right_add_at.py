# Counts by index.
def confusion_counts(y_true, y_pred):
    counts = np.zeros((2, 2))
    np.add.at(counts, (y_true, y_pred), 1)
    return counts
