# A tuple.
# message: should return a dictionary
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return np.mean((low <= actual) & (actual <= high)), np.mean(high - low), 0.0
