# A class that is never predicted gives 0 / 0.
# message: One of your means is nan
def f1_averages(true_codes, predicted_codes):
    counts = confusion_matrix(true_codes, predicted_codes)
    size = counts.sum(axis=1)
    with np.errstate(invalid="ignore"):
        precision, recall = np.diag(counts) / counts.sum(axis=0), np.diag(counts) / size
        f1 = 2 * precision * recall / (precision + recall)
    return {"macro": f1.mean(), "weighted": np.average(f1, weights=size)}
