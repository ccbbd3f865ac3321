# Mean and standard deviation are not returned.
# message: should return three things
def scale_series(values, n_train):
    return (values - values[:n_train].mean()) / values[:n_train].std()
