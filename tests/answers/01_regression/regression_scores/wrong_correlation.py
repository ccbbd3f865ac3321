# The squared correlation for R².
# message: R² is 1 minus the squared errors over
def regression_scores(y_true, y_pred):
    return {"mae": mean_absolute_error(y_true, y_pred), "rmse": mean_squared_error(y_true, y_pred) ** 0.5,
            "r2": np.corrcoef(y_true, y_pred)[0, 1] ** 2}
