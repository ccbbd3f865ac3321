# Rounded to two digits.
# message: F1 should be
def f1_averages(true_codes, predicted_codes):
    return {a: round(f1_score(true_codes, predicted_codes, labels=np.unique(true_codes), average=a, zero_division=0), 2) for a in ("macro", "weighted")}
