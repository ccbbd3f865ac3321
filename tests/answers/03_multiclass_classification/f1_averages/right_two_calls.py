# Two plain calls.
def f1_averages(true_codes, predicted_codes):
    macro = f1_score(true_codes, predicted_codes, average="macro")
    weighted = f1_score(true_codes, predicted_codes, average="weighted")
    return dict(macro=macro, weighted=weighted)
