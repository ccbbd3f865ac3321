# Brought to 0–1 instead.
# message: Each scaled value should be
def scale_series(values, n_train):
    past = values[:n_train]
    return (values - past.min()) / (past.max() - past.min()), past.mean(), past.std()
