# Goes back twice, and the gradients add up.
# message: The gradient for 4 rows and 2 weights should be
def gradient(weights, x, y):
    weights = weights.clone().requires_grad_()
    for _ in range(2):
        ((x @ weights - y) ** 2).mean().backward()
    return weights.grad
