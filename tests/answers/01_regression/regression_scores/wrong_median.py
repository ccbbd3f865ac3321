# The median of the errors.
# message: On other data mae should be
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": np.median(np.abs(errors)), "rmse": np.sqrt(mse), "r2": 1 - mse / np.var(y_true)}
