# The gradient of the sum.
# message: gradient of the mean squared error
def descend(weights, x, y, learning_rate, steps):
    for _ in range(steps):
        weights = weights - learning_rate * 2 * x.T @ (x @ weights - y)
    return weights
