# Keras's Normalization layer for the standard way.
def scale_features(x_train, x_new, how):
    if how == "standard":
        layer = keras.layers.Normalization()
        layer.adapt(np.asarray(x_train, dtype="float32"))
        return layer(np.asarray(x_train)), layer(np.asarray(x_new))
    scaler = MinMaxScaler().set_output(transform="pandas")
    return scaler.fit_transform(x_train), scaler.transform(x_new)
