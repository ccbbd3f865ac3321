# All classes that occur anywhere.
# message: is predicted but never true
def f1_averages(true_codes, predicted_codes):
    classes = np.union1d(true_codes, predicted_codes)
    return {a: f1_score(true_codes, predicted_codes, labels=classes, average=a, zero_division=0) for a in ("macro", "weighted")}
