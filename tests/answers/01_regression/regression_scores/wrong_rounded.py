# Rounds the scores.
# message: On other data
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": round(np.mean(np.abs(errors)), 1), "rmse": np.sqrt(mse), "r2": round(1 - mse / np.var(y_true), 1)}
