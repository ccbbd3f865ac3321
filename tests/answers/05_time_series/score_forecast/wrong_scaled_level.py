# The level in scaled units.
# message: scaled value times std, plus mean
def score_forecast(actual, forecast, baseline, mean, std):
    mae = np.abs(actual - forecast).mean() * std
    level = np.abs(actual).mean() * std
    base = np.abs(actual - baseline).mean() * std
    return {"mae_kw": mae, "percent_of_level": 100 * mae / level, "skill": 1 - mae / base}
