# Returns the last forecast only.
# message: should hold 3 forecast
def forecast_recursively(history, weights, bias, horizon):
    window = list(history)
    for _ in range(horizon):
        forecast = np.dot(weights, window) + bias
        window = window[1:] + [forecast]
    return forecast
