# Text.
# message: should be numbers
def error_by_horizon(actual, forecast):
    return [f"{error:.6f}" for error in np.abs(actual - forecast).mean(axis=0)]
