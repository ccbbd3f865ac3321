# scikit-learn's raw values.
def error_by_horizon(actual, forecast):
    from sklearn.metrics import mean_absolute_error

    return mean_absolute_error(actual, forecast, multioutput="raw_values")
