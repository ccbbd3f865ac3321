# A loop over the pairs.
def confusion_counts(true_codes, predicted_codes, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for true, said in zip(true_codes, predicted_codes):
        counts[true, said] += 1
    return counts
