# Errors of both signs cancel.
# message: Take away the signs, then average
def regression_scores(y_true, y_pred):
    return {"mae": np.mean(y_pred - y_true), "rmse": mean_squared_error(y_true, y_pred) ** 0.5,
            "r2": r2_score(y_true, y_pred)}
