# Everything in kW first.
def score_forecast(actual, forecast, baseline, mean, std):
    actual, forecast, baseline = (part * std + mean for part in (actual, forecast, baseline))
    error = np.mean(np.abs(actual - forecast))
    return {"mae_kw": error, "percent_of_level": error / np.mean(actual) * 100, "skill": 1 - error / np.mean(np.abs(actual - baseline))}
