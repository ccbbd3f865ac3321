# Text in place of numbers.
# message: should be numbers
def f1_averages(true_codes, predicted_codes):
    return {a: f"{f1_score(true_codes, predicted_codes, labels=np.unique(true_codes), average=a, zero_division=0):.6f}" for a in ("macro", "weighted")}
