# Always min-max.
# message: should have mean 0 and standard deviation 1
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler()
    return scaler.fit_transform(x_train), scaler.transform(x_new)
