# Means over the windows only.
# message: should be one number
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high), axis=0), "width": np.mean(high - low, axis=0), "loss": (pinball(actual - low, (1 - share) / 2).mean() + pinball(actual - high, (1 + share) / 2).mean()) / 2}
