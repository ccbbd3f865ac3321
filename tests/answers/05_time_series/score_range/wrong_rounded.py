# Rounded to two digits.
# message: should be
def score_range(actual, low, high, share):
    def pinball(error, q):
        return np.where(error >= 0, q * error, (q - 1) * error)

    return {"coverage": round(float(np.mean((low <= actual) & (actual <= high))), 2), "width": round(float(np.mean(high - low)), 2), "loss": round(float((pinball(actual - low, (1 - share) / 2).mean() + pinball(actual - high, (1 + share) / 2).mean()) / 2), 2)}
