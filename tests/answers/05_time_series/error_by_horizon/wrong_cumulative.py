# The mean up to each step.
# message: the mean absolute errors by step
def error_by_horizon(actual, forecast):
    errors = np.abs(actual - forecast).mean(axis=0)
    return np.cumsum(errors) / np.arange(1, len(errors) + 1)
