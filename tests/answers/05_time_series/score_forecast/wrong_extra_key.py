# A key too many.
# message: should return a dictionary with the keys
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast).mean() * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": mae, "percent_of_level": 100 * mae / level, "skill": 1 - mae / base, "level": level}
