# Cuts off new values that are far away.
# message: is not on the training data's scale
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = x_train.min(), x_train.max() - x_train.min()
    else:
        low, size = x_train.mean(), x_train.std()
    return (x_train - low) / size, ((x_new - low) / size).clip(-1.5, 1.5)
