# The later values get a scale of their own.
# message: Each scaled value should be
def scale_series(values, n_train):
    past, rest = values[:n_train], values[n_train:]
    scaled = np.concatenate([(past - past.mean()) / past.std(), (rest - rest.mean()) / rest.std()])
    return scaled, past.mean(), past.std()
