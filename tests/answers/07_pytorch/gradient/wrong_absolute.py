# The mean absolute error.
# message: The gradient for 4 rows and 2 weights should be
def gradient(weights, x, y):
    weights = weights.clone().requires_grad_()
    (x @ weights - y).abs().mean().backward()
    return weights.grad
