# The bias is added in the first hour only.
# message: yours are [6.0, 6.0, 6.0]
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for step in range(horizon):
        forecasts.append(float(np.dot(weights, window)) + (bias if step == 0 else 0))
        window = [*window[1:], forecasts[-1]]
    return np.array(forecasts)
