# The history is changed on the way.
# message: changed the history
def seasonal_naive(history, season, horizon):
    forecast = np.resize(history[-season:], horizon)
    history[:] = 0
    return forecast
