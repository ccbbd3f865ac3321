# The new data comes first.
# message: in this order
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler() if how == "min-max" else StandardScaler()
    x_train = scaler.fit_transform(x_train)
    return scaler.transform(x_new), x_train
