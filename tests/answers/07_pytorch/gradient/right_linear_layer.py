# A layer without a bias, and its loss.
def gradient(weights, x, y):
    layer = nn.Linear(len(weights), 1, bias=False)
    layer.weight.data = weights.clone().reshape(1, -1)
    nn.MSELoss()(layer(x).squeeze(1), y).backward()
    return layer.weight.grad[0]
