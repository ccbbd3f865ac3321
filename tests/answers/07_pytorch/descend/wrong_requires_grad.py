# The result still requires a gradient.
# message: should not require a gradient
def descend(weights, x, y, learning_rate, steps):
    weights = weights.clone().requires_grad_()
    for _ in range(steps):
        ((x @ weights - y) ** 2).mean().backward()
        with torch.no_grad():
            weights -= learning_rate * weights.grad
        weights.grad = None
    return weights
