# np.roll on a copy.
def forecast_recursively(history, weights, bias, horizon):
    window = np.asarray(history, dtype=float).copy()
    forecasts = []
    for _ in range(horizon):
        forecast = np.sum(weights * window) + bias
        window = np.roll(window, -1)
        window[-1] = forecast
        forecasts.append(forecast)
    return np.array(forecasts)
