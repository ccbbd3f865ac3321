# Averaged over both classes.
# message: recall should be 0.6
def four_scores(y_true, y_pred):
    p, r, f, _ = metrics.precision_recall_fscore_support(y_true, y_pred, average="weighted", zero_division=0)
    return {"accuracy": metrics.accuracy_score(y_true, y_pred), "precision": p, "recall": r, "f1": f}
