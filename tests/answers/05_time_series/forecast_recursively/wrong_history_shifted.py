# The array that was given is shifted.
# message: changed the history
def forecast_recursively(history, weights, bias, horizon):
    forecasts = []
    for _ in range(horizon):
        forecasts.append(float(np.dot(weights, history)) + bias)
        history[:-1] = history[1:].copy()
        history[-1] = forecasts[-1]
    return np.array(forecasts)
