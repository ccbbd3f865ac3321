# The whole series gives the scale.
# message: first
def scale_series(values, n_train):
    return (values - values.mean()) / values.std(), values.mean(), values.std()
