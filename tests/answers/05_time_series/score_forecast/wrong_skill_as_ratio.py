# The ratio itself, not what is saved.
# message: 1 minus the forecast's error
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean() * std
    return {"mae_kw": error, "percent_of_level": 100 * error / (actual * std + mean).mean(), "skill": error / (np.abs(actual - baseline).mean() * std)}
