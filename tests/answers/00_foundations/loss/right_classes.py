# Keras's classes, one for each name.
def loss(name, y_true, y_pred):
    classes = {
        "mse": keras.losses.MeanSquaredError,
        "binary_crossentropy": keras.losses.BinaryCrossentropy,
        "categorical_crossentropy": keras.losses.CategoricalCrossentropy,
    }
    return classes[name]()(y_true, y_pred).numpy()
