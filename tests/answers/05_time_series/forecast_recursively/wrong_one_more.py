# An hour too many.
# message: should hold
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon + 1):
        forecasts.append(float(np.dot(weights, window)) + bias)
        window = [*window[1:], forecasts[-1]]
    return np.array(forecasts)
