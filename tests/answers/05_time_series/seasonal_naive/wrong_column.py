# A column.
# message: should have the shape
def seasonal_naive(history, season, horizon):
    return np.resize(history[-season:], horizon).reshape(-1, 1)
