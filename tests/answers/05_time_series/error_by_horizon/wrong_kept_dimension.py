# A row of a table.
# message: one for each step ahead
def error_by_horizon(actual, forecast):
    return np.abs(actual - forecast).mean(axis=0, keepdims=True)
