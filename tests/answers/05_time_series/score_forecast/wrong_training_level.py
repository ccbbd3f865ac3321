# Uses the mean of the training period as the level.
# message: mean of the actual demand
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean() * std
    return {"mae_kw": error, "percent_of_level": 100 * error / mean, "skill": 1 - error / (np.abs(actual - baseline).mean() * std)}
