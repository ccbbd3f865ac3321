# A loop over the steps, with scikit-learn.
def error_by_horizon(actual, forecast):
    from sklearn.metrics import mean_absolute_error

    return [mean_absolute_error(actual[:, step], forecast[:, step]) for step in range(actual.shape[1])]
