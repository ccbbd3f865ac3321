# A data frame's mean of each column.
def error_by_horizon(actual, forecast):
    return (pd.DataFrame(actual) - pd.DataFrame(forecast)).abs().mean()
