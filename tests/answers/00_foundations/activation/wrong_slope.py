# Another slope for leaky_relu than Keras's.
# message: the values of leaky_relu should be
def activation(name, z):
    s, t = 1 / (1 + np.exp(-z)), np.tanh(z)
    return {
        "step": (np.where(z > 0, 1.0, 0.0), np.zeros_like(z)),
        "sigmoid": (s, s * (1 - s)),
        "tanh": (t, 1 - t**2),
        "relu": (np.maximum(z, 0), np.where(z > 0, 1.0, 0.0)),
        "leaky_relu": (np.where(z > 0, z, 0.01 * z), np.where(z > 0, 1.0, 0.01)),
    }[name]
