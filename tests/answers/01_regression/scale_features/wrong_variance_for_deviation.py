# Divides by the variance.
# message: should have mean 0 and standard deviation 1
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = x_train.min(), x_train.max() - x_train.min()
    else:
        low, size = x_train.mean(), x_train.var()
    return (x_train - low) / size, (x_new - low) / size
