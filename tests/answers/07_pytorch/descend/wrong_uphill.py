# Plus instead of minus.
# message: Each step subtracts learning rate × gradient
def descend(weights, x, y, learning_rate, steps):
    for _ in range(steps):
        weights = weights + learning_rate * 2 / len(y) * x.T @ (x @ weights - y)
    return weights
