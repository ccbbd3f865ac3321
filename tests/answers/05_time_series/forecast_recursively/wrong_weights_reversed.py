# The first weight goes to the latest hour.
# message: last weight belongs to the latest hour
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(np.dot(weights[::-1], window) + bias)
        window = window[1:] + [forecasts[-1]]
    return np.array(forecasts)
