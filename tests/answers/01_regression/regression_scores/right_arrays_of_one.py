# Each score is an array of one number.
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    mse = np.mean(errors**2)
    return {"mae": np.array([np.mean(np.abs(errors))]), "rmse": np.array([np.sqrt(mse)]), "r2": 1 - mse / np.var(y_true)}
