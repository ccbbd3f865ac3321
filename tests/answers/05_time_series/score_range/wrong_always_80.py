# The quantiles 0.1 and 0.9, whatever the share.
# message: Take low for the quantile 0.25
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": (pinball(actual - low, 0.1).mean() + pinball(actual - high, 0.9).mean()) / 2}
