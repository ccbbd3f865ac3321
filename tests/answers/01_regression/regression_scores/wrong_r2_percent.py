# R² in percent.
# message: On other data r2 should be
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": np.mean(np.abs(errors)), "rmse": np.sqrt(mse), "r2": 100 * (1 - mse / np.var(y_true))}
