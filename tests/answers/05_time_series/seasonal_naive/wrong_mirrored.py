# Every second season runs backwards.
# message: begins again
def seasonal_naive(history, season, horizon):
    return np.resize(np.concatenate([history[-season:], history[-season:][::-1]]), horizon)
