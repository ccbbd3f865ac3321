# Metrics of Keras.
def regression_scores(y_true, y_pred):
    found = {"mae": keras.metrics.MeanAbsoluteError(), "rmse": keras.metrics.RootMeanSquaredError(), "r2": keras.metrics.R2Score()}
    for metric in found.values():
        metric.update_state(y_true.reshape(-1, 1), y_pred.reshape(-1, 1))
    return {name: float(metric.result()) for name, metric in found.items()}
