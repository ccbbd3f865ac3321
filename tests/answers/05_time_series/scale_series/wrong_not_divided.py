# The mean is taken away, and nothing else.
# message: (value - mean) / standard deviation
def scale_series(values, n_train):
    return values - values[:n_train].mean(), values[:n_train].mean(), values[:n_train].std()
