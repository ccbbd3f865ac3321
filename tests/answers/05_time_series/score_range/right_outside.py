# Coverage as 1 minus the share outside; the loss from the width.
def score_range(actual, low, high, share):
    below, above = np.maximum(low - actual, 0), np.maximum(actual - high, 0)
    outside = np.mean((below > 0) | (above > 0))
    q = (1 - share) / 2
    loss = (q * (actual - low) + below + q * (high - actual) + above).mean() / 2
    return {"coverage": 1 - outside, "width": high.mean() - low.mean(), "loss": loss}
