# Always one step.
# message: The weights after 4 steps
def descend(weights, x, y, learning_rate, steps):
    return weights - learning_rate * 2 / len(y) * x.T @ (x @ weights - y)
