# Scales the given array itself.
# message: changed the values it was given
def scale_series(values, n_train):
    mean, std = values[:n_train].mean(), values[:n_train].std()
    values -= mean
    values /= std
    return values, mean, std
