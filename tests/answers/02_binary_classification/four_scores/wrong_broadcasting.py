# A column meets a flat array: a square of comparisons.
# message: accuracy should be 0.75
def four_scores(y_true, y_pred):
    return {"accuracy": np.mean(y_true == np.reshape(y_pred, (-1, 1))), "precision": metrics.precision_score(y_true, y_pred, zero_division=0),
            "recall": metrics.recall_score(y_true, y_pred, zero_division=0), "f1": metrics.f1_score(y_true, y_pred, zero_division=0)}
