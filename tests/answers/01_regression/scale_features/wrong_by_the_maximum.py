# Divides by the maximum only.
# message: should run from 0 to 1
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = 0.0, x_train.max()
    else:
        low, size = x_train.mean(), x_train.std()
    return (x_train - low) / size, (x_new - low) / size
