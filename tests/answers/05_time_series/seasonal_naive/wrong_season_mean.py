# The mean of the last season.
# message: Repeat the last season
def seasonal_naive(history, season, horizon):
    return np.full(horizon, history[-season:].mean())
