# The root of the sum of squares.
# message: have the RMSE
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": np.mean(np.abs(errors)), "rmse": np.sqrt(np.sum(errors**2)), "r2": 1 - mse / np.var(y_true)}
