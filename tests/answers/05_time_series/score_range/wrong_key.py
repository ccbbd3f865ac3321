# Another key.
# message: with the keys
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"cover": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": 0.0}
