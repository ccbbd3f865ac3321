# Only the training part is scaled.
# message: also the later ones
def scale_series(values, n_train):
    part = values[:n_train]
    return (part - part.mean()) / part.std(), part.mean(), part.std()
