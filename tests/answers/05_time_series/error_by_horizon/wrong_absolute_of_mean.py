# The absolute value of the mean.
# message: do not let plus and minus cancel
def error_by_horizon(actual, forecast):
    return np.abs((actual - forecast).mean(axis=0))
