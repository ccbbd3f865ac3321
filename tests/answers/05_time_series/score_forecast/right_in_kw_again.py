# Everything turned into kW first; numbers of NumPy in an array each.
def score_forecast(actual, forecast, baseline, mean, std):
    actual, forecast, baseline = (part * std + mean for part in (actual, forecast, baseline))
    mae = np.mean(np.abs(actual - forecast))
    return dict(skill=np.array(1 - mae / np.mean(np.abs(actual - baseline))), mae_kw=np.array(mae), percent_of_level=np.array(100 * mae / actual.mean()))
