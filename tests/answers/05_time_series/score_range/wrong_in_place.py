# Puts the errors into low.
# message: changed an array it was given
def score_range(actual, low, high, share):
    coverage, width = np.mean((low <= actual) & (actual <= high)), np.mean(high - low)
    low -= actual
    q = (1 - share) / 2
    one = np.maximum(-q * low, (1 - q) * low)
    other = np.maximum((1 - q) * (actual - high), -q * (actual - high))
    return {"coverage": coverage, "width": width, "loss": (one.mean() + other.mean()) / 2}
