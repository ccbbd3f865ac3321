# np.resize repeats by itself.
def seasonal_naive(history, season, horizon):
    return np.resize(history[-season:], horizon)
