# Only the training period comes back.
# message: also the later ones
def scale_series(values, n_train):
    past = values[:n_train]
    return (past - past.mean()) / past.std(), past.mean(), past.std()
