# A column of weights.
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate * gradient
        path.append(weight)
    return np.array(path).reshape(-1, 1)
