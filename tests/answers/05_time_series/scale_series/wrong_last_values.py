# The last values give the scale.
# message: first
def scale_series(values, n_train):
    part = values[-n_train:]
    return (values - part.mean()) / part.std(), part.mean(), part.std()
