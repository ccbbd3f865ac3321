# Three numbers without keys.
# message: dictionary with the keys
def score_forecast(actual, forecast, baseline, mean, std):
    error = np.abs(actual - forecast).mean() * std
    return error, 100 * error / (actual * std + mean).mean(), 1 - error / (np.abs(actual - baseline).mean() * std)
