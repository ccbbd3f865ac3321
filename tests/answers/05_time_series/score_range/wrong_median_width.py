# The median width.
# message: mean of high - low over all hours
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.median(high - low), "loss": (pinball(actual - low, (1 - share) / 2).mean() + pinball(actual - high, (1 + share) / 2).mean()) / 2}
