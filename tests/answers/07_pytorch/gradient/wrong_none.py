# backward returns nothing.
# message: should be a tensor; yours is None
def gradient(weights, x, y):
    weights = weights.clone().requires_grad_()
    return ((x @ weights - y) ** 2).mean().backward()
