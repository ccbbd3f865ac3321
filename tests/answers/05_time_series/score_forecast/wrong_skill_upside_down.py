# The baseline's error divided by the forecast's.
# message: 1 minus the forecast's error
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean() * std
    return {"mae_kw": error, "percent_of_level": 100 * error / (actual * std + mean).mean(), "skill": 1 - np.abs(actual - baseline).mean() * std / error}
