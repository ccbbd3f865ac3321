# The arguments of r2_score are swapped.
# message: r2_score(y_true, y_pred)
def regression_scores(y_true, y_pred):
    return {"mae": mean_absolute_error(y_pred, y_true), "rmse": mean_squared_error(y_pred, y_true) ** 0.5,
            "r2": r2_score(y_pred, y_true)}
