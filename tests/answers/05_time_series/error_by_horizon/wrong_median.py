# The median.
# message: the mean absolute errors by step
def error_by_horizon(actual, forecast):
    return np.median(np.abs(actual - forecast), axis=0)
