# F1 is missing.
# message: should have the key 'f1'
def four_scores(y_true, y_pred):
    found, called, positives = np.sum(y_true * y_pred), np.sum(y_pred), np.sum(y_true)
    precision = found / called if called else 0.0
    recall = found / positives if positives else 0.0
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    return {"accuracy": np.mean(y_true == y_pred), "precision": precision, "recall": recall}
