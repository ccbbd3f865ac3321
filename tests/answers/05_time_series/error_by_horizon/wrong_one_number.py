# One number for all.
# message: one for each step ahead
def error_by_horizon(actual, forecast):
    return np.abs(actual - forecast).mean()
