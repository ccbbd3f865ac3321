# NumPy divides 0 by 0 and gives nan.
# message: 0 / 0 counts as 0
def four_scores(y_true, y_pred):
    tp = np.sum((y_true == 1) & (y_pred == 1))
    with np.errstate(all="ignore"):
        precision, recall = tp / np.sum(y_pred == 1), tp / np.sum(y_true == 1)
        return {"accuracy": np.mean(y_true == y_pred), "precision": precision, "recall": recall,
                "f1": 2 * precision * recall / (precision + recall)}
