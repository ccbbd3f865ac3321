# A chain of ifs, other formulas for the same curves.
def activation(name, z):
    if name == "step":
        return (z > 0) * 1.0, z * 0
    if name == "sigmoid":
        return 1 / (1 + np.exp(-z)), np.exp(-z) / (1 + np.exp(-z)) ** 2
    if name == "tanh":
        return np.tanh(z), 1 / np.cosh(z) ** 2
    if name == "relu":
        return z * (z > 0), (z > 0).astype(float)
    return np.where(z < 0, 0.2 * z, z), np.where(z < 0, 0.2, 1)
