# The gradient by finite differences.
def descend(x, y, weight, learning_rate, steps):
    def mse(w):
        return np.mean((w * x - y) ** 2)

    path = [weight]
    for _ in range(steps):
        weight = weight - learning_rate * (mse(weight + 1e-4) - mse(weight - 1e-4)) / 2e-4
        path.append(weight)
    return tuple(path)
