# Keras's loss on the transposed arrays.
def error_by_horizon(actual, forecast):
    return np.asarray(keras.losses.mean_absolute_error(actual.T, forecast.T))
