# `if` asks the whole array at once.
# message: Choose for each element with np.where
def activation(name, z):
    if name == "step":
        return (1.0, 0.0) if z > 0 else (0.0, 0.0)
    if name == "sigmoid":
        value = 1 / (1 + np.exp(-z))
        return value, value * (1 - value)
    if name == "tanh":
        return np.tanh(z), 1 - np.tanh(z) ** 2
    slope = 0.2 if name == "leaky_relu" else 0.0
    return np.where(z > 0, z, slope * z), np.where(z > 0, 1.0, slope)
