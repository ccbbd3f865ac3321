# Scales the training rows in place.
# message: changed the data that it was given
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, size = x_train.min(), x_train.max() - x_train.min()
    else:
        low, size = x_train.mean(), x_train.std()
    scaled, new = (x_train - low) / size, (x_new - low) / size
    x_train.iloc[0] = x_train.iloc[1]
    return scaled, new
