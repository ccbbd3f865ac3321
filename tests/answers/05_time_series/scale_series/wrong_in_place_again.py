# The series itself is changed.
# message: changed the values
def scale_series(values, n_train):
    mean, std = values[:n_train].mean(), values[:n_train].std()
    values -= mean
    values /= std
    return values, mean, std
