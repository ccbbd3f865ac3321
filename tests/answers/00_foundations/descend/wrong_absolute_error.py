# The gradient of the mean absolute error.
# message: the weights should be [0, 1.5, 2.25]
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        gradient = np.mean(np.sign(weight * x - y) * x)
        weight = weight - learning_rate * gradient
        path.append(weight)
    return path
