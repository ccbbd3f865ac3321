# Takes the end of the season when the horizon is short.
# message: one season before
def seasonal_naive(history, season, horizon):
    return np.resize(history[-season:], max(season, horizon))[-horizon:] if horizon < season else np.resize(history[-season:], horizon)
