# Starts from zero.
# message: The weights after 1 step with learning rate 0.1
def descend(weights, x, y, learning_rate, steps):
    weights = torch.zeros_like(weights)
    for _ in range(steps):
        weights = weights - learning_rate * 2 / len(y) * x.T @ (x @ weights - y)
    return weights
