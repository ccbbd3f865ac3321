# One call gives precision, recall and F1; a series.
def four_scores(y_true, y_pred):
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(y_true, y_pred, average="binary", zero_division=0)
    return pd.Series({"accuracy": (y_true == y_pred).mean(), "precision": precision, "recall": recall, "f1": f1})
