# New rows get their own minimum and maximum.
# message: is not on the training data's scale
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = x_train.min(), x_train.max() - x_train.min()
    else:
        low, size = x_train.mean(), x_train.std()
    if how == 'min-max':
        return (x_train - low) / size, (x_new - x_new.min()) / (x_new.max() - x_new.min())
    return (x_train - low) / size, (x_new - low) / size
