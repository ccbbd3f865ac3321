# From the confusion matrix.
def f1_averages(true_codes, predicted_codes):
    counts = confusion_matrix(true_codes, predicted_codes)
    size = counts.sum(axis=1)
    occurs = size > 0
    f1 = 2 * np.diag(counts)[occurs] / (size + counts.sum(axis=0))[occurs]
    size = size[occurs]
    return {"weighted": float(f1 @ size / size.sum()), "macro": float(f1.mean())}
