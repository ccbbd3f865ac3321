# NumPy, with concatenate.
def forecast_recursively(history, weights, bias, horizon):
    window, forecasts = np.array(history, dtype=float), np.empty(horizon)
    for step in range(horizon):
        forecasts[step] = window @ weights + bias
        window = np.concatenate([window[1:], forecasts[step : step + 1]])
    return forecasts
