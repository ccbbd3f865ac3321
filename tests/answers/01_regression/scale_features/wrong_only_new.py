# Only the new data is returned.
# message: should return two things
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler() if how == "min-max" else StandardScaler()
    scaler.fit(x_train)
    return scaler.transform(x_new)
