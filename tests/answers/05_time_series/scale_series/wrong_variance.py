# Divides by the variance.
# message: standard deviation should be
def scale_series(values, n_train):
    mean, variance = values[:n_train].mean(), values[:n_train].var()
    return (values - mean) / variance, mean, variance
