# The history stands in front.
# message: should have the shape
def seasonal_naive(history, season, horizon):
    return np.concatenate([history, np.resize(history[-season:], horizon)])
