# Momentum.
# message: The weights after 4 steps
def descend(weights, x, y, learning_rate, steps):
    parameter = nn.Parameter(weights.clone())
    optimizer = torch.optim.SGD([parameter], lr=learning_rate, momentum=0.9)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.mse_loss(x @ parameter, y).backward()
        optimizer.step()
    return parameter.detach()
