# A column minus a row: every prediction against every target.
# message: The loss is the mean of the squared differences
def gradient(weights, x, y):
    weights = weights.clone().requires_grad_()
    ((x @ weights.reshape(-1, 1) - y) ** 2).mean().backward()
    return weights.grad
