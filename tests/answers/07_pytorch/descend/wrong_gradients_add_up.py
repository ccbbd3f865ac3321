# The gradient is never set back.
# message: `backward` adds to `.grad`
def descend(weights, x, y, learning_rate, steps):
    weights = weights.clone().requires_grad_()
    for _ in range(steps):
        ((x @ weights - y) ** 2).mean().backward()
        with torch.no_grad():
            weights -= learning_rate * weights.grad
    return weights.detach()
