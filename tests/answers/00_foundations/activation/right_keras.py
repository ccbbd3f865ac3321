# Keras for the values, finite differences for the gradients.
def activation(name, z):
    def value(z):
        if name == "step":
            return np.heaviside(z, 0)
        return keras.ops.convert_to_numpy(getattr(keras.activations, name)(z.astype("float64")))

    tiny = 1e-5
    return value(z), (value(z + tiny) - value(z - tiny)) / (2 * tiny)
