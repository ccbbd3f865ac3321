# Rounded to whole numbers.
# message: the forecasts should be
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(round(float(np.dot(weights, window)) + bias))
        window = [*window[1:], forecasts[-1]]
    return np.array(forecasts)
