# In percent of the actual values.
# message: the mean absolute errors by step
def error_by_horizon(actual, forecast):
    return (100 * np.abs(actual - forecast) / np.maximum(np.abs(actual), 1)).mean(axis=0)
