# The given frames are changed.
# message: changed the data that it was given
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler() if how == "min-max" else StandardScaler()
    scaler.fit(x_train)
    for frame in (x_train, x_new):
        frame[frame.columns] = scaler.transform(frame)
    return x_train, x_new
