# The share and its rest as quantiles.
# message: Take low for the quantile 0.1
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": (pinball(actual - low, 1 - share).mean() + pinball(actual - high, share).mean()) / 2}
