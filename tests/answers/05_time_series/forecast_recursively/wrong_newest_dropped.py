# The forecast goes to the front and the latest hour falls out.
# message: the oldest hour falls out
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(np.dot(weights, window) + bias)
        window = [forecasts[-1]] + window[:-1]
    return np.array(forecasts)
