# The season ends one value too early.
# message: Repeat the last season
def seasonal_naive(history, season, horizon):
    return np.resize(history[-season - 1 : -1], horizon)
