# Changes the history it was given.
# message: Work on a copy
def forecast_recursively(history, weights, bias, horizon):
    forecasts = []
    for _ in range(horizon):
        forecasts.append(np.dot(weights, history) + bias)
        history[:-1] = history[1:].copy()
        history[-1] = forecasts[-1]
    return np.array(forecasts)
