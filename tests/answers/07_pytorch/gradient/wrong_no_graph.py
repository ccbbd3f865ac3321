# The weights do not require a gradient.
# message: does not require grad
def gradient(weights, x, y):
    ((x @ weights - y) ** 2).mean().backward()
    return weights.grad
