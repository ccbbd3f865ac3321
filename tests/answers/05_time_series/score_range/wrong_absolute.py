# The mean absolute error of the edges.
# message: 'loss' should be
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": (np.abs(actual - low).mean() + np.abs(actual - high).mean()) / 2}
