# The root of the wrong thing.
# message: have the RMSE √4.5 = 2.121; yours is 1.414
def regression_scores(y_true, y_pred):
    mae = mean_absolute_error(y_true, y_pred)
    return {"mae": mae, "rmse": mae**0.5, "r2": r2_score(y_true, y_pred)}
