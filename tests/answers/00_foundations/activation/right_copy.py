# Changes a copy in place; z itself stays.
def activation(name, z):
    value, gradient = z.copy(), np.ones_like(z)
    if name == "step":
        value[z > 0], value[z <= 0], gradient[:] = 1, 0, 0
    elif name == "relu":
        value[z < 0], gradient[z < 0] = 0, 0
    elif name == "leaky_relu":
        value[z < 0] *= 0.2
        gradient[z < 0] = 0.2
    elif name == "tanh":
        value = 2 / (1 + np.exp(-2 * z)) - 1
        gradient = (1 + value) * (1 - value)
    else:
        value = 0.5 * (1 + np.tanh(z / 2))
        gradient = value * (1 - value)
    return value, gradient
