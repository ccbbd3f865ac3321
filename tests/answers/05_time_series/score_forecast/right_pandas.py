# Flat columns of a data frame.
def score_forecast(actual, forecast, baseline, mean, std):
    table = pd.DataFrame({"a": np.ravel(actual), "f": np.ravel(forecast), "b": np.ravel(baseline)}) * std + mean
    error, plain = (table["a"] - table["f"]).abs().mean(), (table["a"] - table["b"]).abs().mean()
    return {"mae_kw": error, "percent_of_level": error * 100 / table["a"].mean(), "skill": 1 - error / plain}
