# Text.
# message: should be numbers
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast).mean() * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": f"{mae} kW", "percent_of_level": 100 * mae / level, "skill": 1 - mae / base}
