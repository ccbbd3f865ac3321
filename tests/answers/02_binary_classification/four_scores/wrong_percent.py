# Per cent in place of shares.
# message: accuracy should be 0.75
def four_scores(y_true, y_pred):
    return {"accuracy": 100 * metrics.accuracy_score(y_true, y_pred), "precision": 100 * metrics.precision_score(y_true, y_pred, zero_division=0),
            "recall": 100 * metrics.recall_score(y_true, y_pred, zero_division=0), "f1": 100 * metrics.f1_score(y_true, y_pred, zero_division=0)}
