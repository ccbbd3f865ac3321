# relu and leaky_relu change z itself.
# message: changed the z it was given
def activation(name, z):
    positive = z > 0
    if name == "step":
        return np.where(positive, 1.0, 0.0), np.zeros_like(z)
    if name == "sigmoid":
        s = 1 / (1 + np.exp(-z))
        return s, s * (1 - s)
    if name == "tanh":
        return np.tanh(z), 1 - np.tanh(z) ** 2
    slope = 0.2 if name == "leaky_relu" else 0.0
    z[z < 0] *= slope
    return z, np.where(positive, 1.0, slope)
