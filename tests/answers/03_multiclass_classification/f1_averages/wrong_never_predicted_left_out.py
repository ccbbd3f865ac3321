# A class that is never predicted is left out.
# message: The macro F1 should be
def f1_averages(true_codes, predicted_codes):
    classes = np.intersect1d(true_codes, predicted_codes)
    return {a: f1_score(true_codes, predicted_codes, labels=classes, average=a, zero_division=0) for a in ("macro", "weighted")}
