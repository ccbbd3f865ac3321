# Recall instead of F1.
# message: The macro F1 should be
def f1_averages(true_codes, predicted_codes):
    from sklearn.metrics import recall_score

    return {average: recall_score(true_codes, predicted_codes, average=average) for average in ("macro", "weighted")}
