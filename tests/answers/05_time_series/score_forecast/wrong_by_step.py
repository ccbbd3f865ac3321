# One number for each step.
# message: should be one number
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast) * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": mae, "percent_of_level": 100 * mae / level, "skill": 1 - mae / base}
