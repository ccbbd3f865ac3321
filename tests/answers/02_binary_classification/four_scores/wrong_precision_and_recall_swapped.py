# Precision and recall are taken for each other.
# message: precision should be 0.75; got 0.6. TP / (TP + FP)
def four_scores(y_true, y_pred):
    return {
        "accuracy": metrics.accuracy_score(y_true, y_pred),
        "precision": metrics.recall_score(y_true, y_pred, zero_division=0),
        "recall": metrics.precision_score(y_true, y_pred, zero_division=0),
        "f1": metrics.f1_score(y_true, y_pred, zero_division=0),
    }
