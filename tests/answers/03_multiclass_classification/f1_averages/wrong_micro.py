# micro instead of macro: that is accuracy.
# message: The macro F1 should be
def f1_averages(true_codes, predicted_codes):
    return {
        "macro": f1_score(true_codes, predicted_codes, average="micro"),
        "weighted": f1_score(true_codes, predicted_codes, average="weighted"),
    }
