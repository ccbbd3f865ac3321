# A step for each row.
# message: The weights after 1 step with learning rate 0.1
def descend(weights, x, y, learning_rate, steps):
    for _ in range(steps):
        for row, target in zip(x, y):
            weights = weights - learning_rate * 2 * row * (row @ weights - target)
    return weights
