# The forecast is put in front.
# message: at the end of the window
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(float(np.dot(weights, window)) + bias)
        window = [forecasts[-1], *window[:-1]]
    return np.array(forecasts)
