# A share instead of percent.
# message: times 100
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean() * std
    return {"mae_kw": error, "percent_of_level": error / (actual * std + mean).mean(), "skill": 1 - error / (np.abs(actual - baseline).mean() * std)}
