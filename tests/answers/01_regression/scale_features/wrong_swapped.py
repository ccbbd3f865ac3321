# The names of the two ways are mixed up.
# message: every training column should run from 0 to 1
def scale_features(x_train, x_new, how):
    scaler = StandardScaler() if how == "min-max" else MinMaxScaler()
    return scaler.fit_transform(x_train), scaler.transform(x_new)
