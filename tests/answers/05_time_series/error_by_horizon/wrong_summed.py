# The sum over the windows.
# message: the mean of each column
def error_by_horizon(actual, forecast):
    return np.abs(actual - forecast).sum(axis=0)
