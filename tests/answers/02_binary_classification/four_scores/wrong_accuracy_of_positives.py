# Accuracy counts found ones only.
# message: accuracy should be 0.75
def four_scores(y_true, y_pred):
    found, called, positives = np.sum(y_true * y_pred), np.sum(y_pred), np.sum(y_true)
    precision = found / called if called else 0.0
    recall = found / positives if positives else 0.0
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    return {"accuracy": found / len(y_true), "precision": precision, "recall": recall, "f1": f1}
