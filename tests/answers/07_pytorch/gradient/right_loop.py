# Row by row: gradients add up.
def gradient(weights, x, y):
    weights = nn.Parameter(weights.clone())
    for row, target in zip(x, y):
        ((row @ weights - target) ** 2 / len(y)).backward()
    return weights.grad
