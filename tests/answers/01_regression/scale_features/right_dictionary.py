# Scalers in a dictionary, fitted, then used twice.
def scale_features(x_train, x_new, how):
    scaler = {"min-max": MinMaxScaler(), "standard": StandardScaler()}[how].fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_new)
