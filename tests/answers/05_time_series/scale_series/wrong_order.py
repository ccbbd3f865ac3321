# The scale comes first.
# message: should be one number each
def scale_series(values, n_train):
    mean, std = values[:n_train].mean(), values[:n_train].std()
    return mean, std, (values - mean) / std
