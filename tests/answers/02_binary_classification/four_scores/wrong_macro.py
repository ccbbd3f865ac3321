# The mean over both classes.
# message: recall should be 0.6
def four_scores(y_true, y_pred):
    return {"accuracy": metrics.accuracy_score(y_true, y_pred), **{
        name: getattr(metrics, f"{name}_score")(y_true, y_pred, average="macro", zero_division=0) for name in ("precision", "recall", "f1")}}
