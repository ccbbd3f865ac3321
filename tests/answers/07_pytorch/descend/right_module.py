# A linear layer and its optimizer.
def descend(weights, x, y, learning_rate, steps):
    layer = nn.Linear(len(weights), 1, bias=False)
    with torch.no_grad():
        layer.weight.copy_(weights)
    optimizer = torch.optim.SGD(layer.parameters(), lr=learning_rate)
    for _ in range(steps):
        loss = nn.MSELoss()(layer(x)[:, 0], y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return layer.weight.detach().reshape(-1)
