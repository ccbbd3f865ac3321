# The relu's gradient is z itself where z is positive (seen only away from 1).
# message: the gradients of relu should be
def activation(name, z):
    s, t = 1 / (1 + np.exp(-z)), np.tanh(z)
    return {
        "step": (np.where(z > 0, 1.0, 0.0), np.zeros_like(z)),
        "sigmoid": (s, s * (1 - s)),
        "tanh": (t, 1 - t**2),
        "relu": (np.maximum(z, 0), np.where(z > 0, z, 0.0)),
        "leaky_relu": (np.where(z > 0, z, 0.2 * z), np.where(z > 0, 1.0, 0.2)),
    }[name]
