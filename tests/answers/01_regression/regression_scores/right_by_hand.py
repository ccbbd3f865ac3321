# By hand.
def regression_scores(y_true, y_pred):
    errors = y_pred - y_true
    return {
        "mae": np.mean(np.abs(errors)),
        "rmse": np.sqrt(np.mean(errors**2)),
        "r2": 1 - np.sum(errors**2) / np.sum((y_true - np.mean(y_true)) ** 2),
    }
