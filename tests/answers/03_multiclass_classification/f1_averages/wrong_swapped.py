# The two are mixed up.
# message: Macro and weighted are mixed up
def f1_averages(true_codes, predicted_codes):
    return {
        "macro": f1_score(true_codes, predicted_codes, average="weighted"),
        "weighted": f1_score(true_codes, predicted_codes, average="macro"),
    }
