# Divides by the deviation and does not subtract the mean.
# message: should have mean 0 and standard deviation 1
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = x_train.min(), x_train.max() - x_train.min()
    else:
        low, size = 0.0, x_train.std()
    return (x_train - low) / size, (x_new - low) / size
