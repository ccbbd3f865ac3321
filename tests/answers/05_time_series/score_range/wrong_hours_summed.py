# The loss summed over the hours.
# message: mean over all hours
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": (pinball(actual - low, (1 - share) / 2).sum() + pinball(actual - high, (1 + share) / 2).sum()) / 2}
