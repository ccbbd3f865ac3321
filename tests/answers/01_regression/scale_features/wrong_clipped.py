# New values are cut off at the training range.
# message: New values may then leave the training data's range
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler(clip=True) if how == "min-max" else StandardScaler()
    return scaler.fit_transform(x_train), scaler.transform(x_new)
