# The mean of the errors with their signs.
# message: have the mean absolute error 2
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": np.mean(errors), "rmse": np.sqrt(mse), "r2": 1 - mse / np.var(y_true)}
