# scikit-learn's metric, plain floats.
def score_forecast(actual, forecast, baseline, mean, std):
    from sklearn.metrics import mean_absolute_error

    scaled = mean_absolute_error(np.ravel(actual), np.ravel(forecast))
    plain = mean_absolute_error(np.ravel(actual), np.ravel(baseline))
    level = np.mean(actual) * std + mean
    return dict(skill=float((plain - scaled) / plain), mae_kw=float(scaled * std), percent_of_level=float(100 * scaled * std / level))
