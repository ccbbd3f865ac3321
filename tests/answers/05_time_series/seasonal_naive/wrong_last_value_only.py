# The plain naive forecast, whatever the season.
# message: Repeat the last season
def seasonal_naive(history, season, horizon):
    return np.repeat(history[-1], horizon)
