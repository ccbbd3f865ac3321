# The root mean squared error.
# message: An error is a difference
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.sqrt(((actual - forecast) ** 2).mean()) * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": mae, "percent_of_level": 100 * mae / level, "skill": 1 - mae / base}
