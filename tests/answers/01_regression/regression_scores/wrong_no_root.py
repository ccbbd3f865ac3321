# The root is forgotten.
# message: is still the mean *squared* error
def regression_scores(y_true, y_pred):
    return {"mae": mean_absolute_error(y_true, y_pred), "rmse": mean_squared_error(y_true, y_pred),
            "r2": r2_score(y_true, y_pred)}
