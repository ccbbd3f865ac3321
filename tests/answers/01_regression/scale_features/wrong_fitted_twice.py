# fit_transform on both.
# message: is not on the training data's scale
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler() if how == "min-max" else StandardScaler()
    return scaler.fit_transform(x_train), scaler.fit_transform(x_new)
