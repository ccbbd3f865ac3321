# From -1 to 1.
# message: should run from 0 to 1
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = (x_train.max() + x_train.min()) / 2, (x_train.max() - x_train.min()) / 2
    else:
        low, size = x_train.mean(), x_train.std()
    return (x_train - low) / size, (x_new - low) / size
