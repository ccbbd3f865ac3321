# The variance.
# message: The standard deviation should be
def scale_series(values, n_train):
    part = values[:n_train]
    return (values - part.mean()) / part.var(), part.mean(), part.var()
