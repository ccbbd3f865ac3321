# Text.
# message: should be numbers
def seasonal_naive(history, season, horizon):
    return [str(value) for value in np.resize(history[-season:], horizon)]
