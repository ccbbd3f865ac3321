# The F1 of each class, then two means.
def f1_averages(true_codes, predicted_codes):
    classes, sizes = np.unique(true_codes, return_counts=True)
    each = f1_score(true_codes, predicted_codes, labels=classes, average=None, zero_division=0.0)
    return {"macro": each.mean(), "weighted": np.average(each, weights=sizes)}
