# A tuple.
# message: should return a dictionary; yours returned tuple
def regression_scores(y_true, y_pred):
    return mean_absolute_error(y_true, y_pred), mean_squared_error(y_true, y_pred) ** 0.5, r2_score(y_true, y_pred)
