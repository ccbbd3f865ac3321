# Errors by row, not averaged.
# message: should be one number; yours has the shape (4,)
def regression_scores(y_true, y_pred):
    return {"mae": np.abs(y_true - y_pred), "rmse": mean_squared_error(y_true, y_pred) ** 0.5,
            "r2": r2_score(y_true, y_pred)}
