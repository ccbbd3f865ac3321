# Collects the losses.
# message: The first of the weights should be the start
def descend(x, y, weight, learning_rate, steps):
    path = [np.mean((weight * x - y) ** 2)]
    for _ in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate * gradient
        path.append(np.mean((weight * x - y) ** 2))
    return path
