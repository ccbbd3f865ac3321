# Squared.
# message: do not square
def error_by_horizon(actual, forecast):
    return ((actual - forecast) ** 2).mean(axis=0)
