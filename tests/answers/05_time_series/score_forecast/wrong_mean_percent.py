# The mean of the percents.
# message: mean of the actual demand
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast).mean() * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": mae, "percent_of_level": float((100 * np.abs(actual - forecast) * std / (actual * std + mean)).mean()), "skill": 1 - mae / base}
