# The F1 of each class, not the means.
# message: should be a single number
def f1_averages(true_codes, predicted_codes):
    each = f1_score(true_codes, predicted_codes, labels=np.unique(true_codes), average=None, zero_division=0)
    return {"macro": each, "weighted": each * np.unique(true_codes, return_counts=True)[1] / len(true_codes)}
