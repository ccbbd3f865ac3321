# R² with a variance that is divided by n - 1.
# message: On other data r2 should be
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": np.mean(np.abs(errors)), "rmse": np.sqrt(mse), "r2": 1 - mse / np.var(y_true, ddof=1)}
