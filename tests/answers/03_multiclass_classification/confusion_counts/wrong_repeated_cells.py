# += with an index counts a repeated cell once.
# message: Each pair adds 1 to the cell
def confusion_counts(true_codes, predicted_codes, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    counts[true_codes, predicted_codes] += 1
    return counts
