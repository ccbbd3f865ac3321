# Keys in capital letters.
# message: should have the keys
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"MAE": np.mean(np.abs(errors)), "rmse": np.sqrt(mse), "r2": 1 - mse / np.var(y_true)}
