# Rounded to four digits.
# message: not rounded
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast).mean() * std
    level = (actual * std + mean).mean()
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": round(mae, 4), "percent_of_level": round(100 * mae / level, 4), "skill": round(1 - mae / base, 4)}
