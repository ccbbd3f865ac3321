# A class that is never predicted counts as 1.
# message: The macro F1 should be
def f1_averages(true_codes, predicted_codes):
    each = f1_score(true_codes, predicted_codes, labels=np.unique(true_codes), average=None, zero_division=0)
    missing = ~np.isin(np.unique(true_codes), predicted_codes)
    return {"macro": np.where(missing, 1.0, each).mean(), "weighted": np.average(each, weights=np.unique(true_codes, return_counts=True)[1])}
