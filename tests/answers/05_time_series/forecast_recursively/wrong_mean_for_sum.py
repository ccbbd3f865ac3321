# The mean in place of the sum.
# message: the forecasts should be
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = list(history), []
    for _ in range(horizon):
        forecasts.append(float(np.mean(weights * np.array(window))) + bias)
        window = [*window[1:], forecasts[-1]]
    return np.array(forecasts)
