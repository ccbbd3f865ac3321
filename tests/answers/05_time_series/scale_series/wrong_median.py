# The median.
# message: The mean should be
def scale_series(values, n_train):
    part = values[:n_train]
    return (values - np.median(part)) / part.std(), np.median(part), part.std()
