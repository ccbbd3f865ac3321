# Weighted by how often a class is predicted.
# message: The weighted F1 should be
def f1_averages(true_codes, predicted_codes):
    each = f1_score(true_codes, predicted_codes, average=None, zero_division=0)
    said = np.bincount(predicted_codes, minlength=len(each))
    return {"macro": each.mean(), "weighted": np.average(each, weights=said)}
