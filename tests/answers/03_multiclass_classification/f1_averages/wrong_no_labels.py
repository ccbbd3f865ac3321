# The classes of truth and prediction, not only of truth.
# message: is predicted but never true
def f1_averages(true_codes, predicted_codes):
    return {a: f1_score(true_codes, predicted_codes, average=a, zero_division=0) for a in ("macro", "weighted")}
