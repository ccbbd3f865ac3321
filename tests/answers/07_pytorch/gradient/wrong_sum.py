# The sum, not the mean.
# message: The loss is the mean of the squared differences
def gradient(weights, x, y):
    weights = weights.clone().requires_grad_()
    ((x @ weights - y) ** 2).sum().backward()
    return weights.grad
