# Two plain calls.
def f1_averages(true_codes, predicted_codes):
    classes = sorted(set(true_codes))
    macro = f1_score(true_codes, predicted_codes, labels=classes, average="macro")
    weighted = f1_score(true_codes, predicted_codes, labels=classes, average="weighted")
    return dict(macro=macro, weighted=weighted)
