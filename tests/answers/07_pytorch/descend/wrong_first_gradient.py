# The gradient of the first step for all steps.
# message: The weights after 4 steps
def descend(weights, x, y, learning_rate, steps):
    slope = 2 / len(y) * x.T @ (x @ weights - y)
    for _ in range(steps):
        weights = weights - learning_rate * slope
    return weights
