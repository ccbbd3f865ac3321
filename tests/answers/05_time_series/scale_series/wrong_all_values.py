# Mean and standard deviation of the whole series.
# message: must not know the level of the future
def scale_series(values, n_train):
    return (values - values.mean()) / values.std(), values.mean(), values.std()
