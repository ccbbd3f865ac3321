# A deque of fixed length.
def forecast_recursively(history, weights, bias, horizon):
    from collections import deque

    window, forecasts = deque(history, maxlen=len(weights)), []
    for _ in range(horizon):
        forecasts.append(np.dot(weights, window) + bias)
        window.append(forecasts[-1])
    return forecasts
