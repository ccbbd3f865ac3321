# The largest error.
# message: the mean absolute errors by step
def error_by_horizon(actual, forecast):
    return np.abs(actual - forecast).max(axis=0)
