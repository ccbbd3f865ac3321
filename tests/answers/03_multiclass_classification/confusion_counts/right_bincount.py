# Pairs as one number each.
def confusion_counts(true_codes, predicted_codes, n_classes):
    pairs = np.asarray(true_codes) * n_classes + np.asarray(predicted_codes)
    return np.bincount(pairs, minlength=n_classes**2).reshape(n_classes, n_classes).tolist()
