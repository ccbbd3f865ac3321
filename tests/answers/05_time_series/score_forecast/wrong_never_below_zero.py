# A skill below 0 becomes 0.
# message: 1 minus the forecast
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast).mean() * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": mae, "percent_of_level": 100 * mae / level, "skill": max(0.0, 1 - mae / base)}
