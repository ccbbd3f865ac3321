# With mean_pinball_loss of scikit-learn.
def score_range(actual, low, high, share):
    from sklearn.metrics import mean_pinball_loss
    y, a, b = actual.ravel(), low.ravel(), high.ravel()
    loss = np.mean([mean_pinball_loss(y, a, alpha=(1 - share) / 2), mean_pinball_loss(y, b, alpha=(1 + share) / 2)])
    return {"coverage": ((a <= y) & (y <= b)).mean(), "width": (b - a).mean(), "loss": loss}
