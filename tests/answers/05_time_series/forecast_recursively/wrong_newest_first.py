# The forecasts in the wrong order.
# message: the forecasts should be
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(float(np.dot(weights, window)) + bias)
        window = [*window[1:], forecasts[-1]]
    return np.array(forecasts[::-1])
