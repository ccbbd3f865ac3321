# The scaler is returned with the training data.
# message: should be numbers; yours is
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler() if how == "min-max" else StandardScaler()
    return scaler.fit_transform(x_train), scaler
