# Averages over the steps.
# message: axis 0
def error_by_horizon(actual, forecast):
    return np.abs(actual - forecast).mean(axis=1)
