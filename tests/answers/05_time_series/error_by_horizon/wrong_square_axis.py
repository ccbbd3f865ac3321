# The axis that is as long as the windows.
# message: one for each step ahead
def error_by_horizon(actual, forecast):
    return np.abs(actual - forecast).mean(axis=1 if actual.shape[0] >= actual.shape[1] else 0)
