# np.take, wrapped.
def seasonal_naive(history, season, horizon):
    return np.take(history[-season:], range(horizon), mode="wrap").astype("float32")
