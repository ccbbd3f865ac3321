# The bias is forgotten.
# message: the bias is added
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(np.dot(weights, window))
        window = window[1:] + [forecasts[-1]]
    return np.array(forecasts)
