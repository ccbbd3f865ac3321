# The mean is added to the error.
# message: add nothing
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean() * std + mean
    level = (actual * std + mean).mean()
    return {"mae_kw": error, "percent_of_level": 100 * error / level, "skill": 1 - np.abs(actual - forecast).mean() / np.abs(actual - baseline).mean()}
