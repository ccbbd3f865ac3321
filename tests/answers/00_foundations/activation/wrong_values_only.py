# The gradients are missing.
# message: should return two things: the values and the gradients
def activation(name, z):
    return {
        "step": np.where(z > 0, 1.0, 0.0),
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.2 * z),
    }[name]
