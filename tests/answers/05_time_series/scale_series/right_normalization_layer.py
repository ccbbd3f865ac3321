# Keras's Normalization layer.
def scale_series(values, n_train):
    layer = layers.Normalization(axis=None)
    layer.adapt(np.asarray(values[:n_train], dtype="float32"))
    mean, std = float(np.ravel(layer.mean)[0]), float(np.ravel(layer.variance)[0]) ** 0.5
    return (np.asarray(values) - mean) / std, mean, std
