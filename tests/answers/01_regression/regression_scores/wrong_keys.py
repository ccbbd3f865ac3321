# Other keys.
# message: should have the keys 'mae', 'rmse' and 'r2'
def regression_scores(y_true, y_pred):
    return {"MAE": mean_absolute_error(y_true, y_pred), "RMSE": mean_squared_error(y_true, y_pred) ** 0.5,
            "R2": r2_score(y_true, y_pred)}
