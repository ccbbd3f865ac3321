# Plain Python.
def regression_scores(y_true, y_pred):
    n, mean = len(y_true), sum(y_true) / len(y_true)
    squared = sum((p - t) ** 2 for t, p in zip(y_true, y_pred))
    return {
        "mae": sum(abs(p - t) for t, p in zip(y_true, y_pred)) / n,
        "rmse": (squared / n) ** 0.5,
        "r2": 1 - squared / sum((t - mean) ** 2 for t in y_true),
    }
