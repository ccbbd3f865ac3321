# The gradient of the first row.
# message: the weights should be [0, 1.5, 2.25]
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        gradient = 2 * (weight * x[0] - y[0]) * x[0]
        weight = weight - learning_rate * gradient
        path.append(weight)
    return path
