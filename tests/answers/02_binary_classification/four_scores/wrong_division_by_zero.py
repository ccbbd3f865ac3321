# Plain division, with plain numbers.
# message: Ask for this case before you divide
def four_scores(y_true, y_pred):
    tp = int(sum((y_true == 1) & (y_pred == 1)))
    fp = int(sum((y_true == 0) & (y_pred == 1)))
    fn = int(sum((y_true == 1) & (y_pred == 0)))
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    return {"accuracy": float(np.mean(y_true == y_pred)), "precision": precision, "recall": recall,
            "f1": 2 * precision * recall / (precision + recall)}
