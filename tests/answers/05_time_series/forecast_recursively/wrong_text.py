# Text.
# message: should be numbers
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(float(np.dot(weights, window)) + bias)
        window = [*window[1:], forecasts[-1]]
    return [str(value) for value in forecasts]
