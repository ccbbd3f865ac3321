# The root of the mean squared error.
# message: The gradient for 4 rows and 2 weights should be
def gradient(weights, x, y):
    weights = weights.clone().requires_grad_()
    ((x @ weights - y) ** 2).mean().sqrt().backward()
    return weights.grad
