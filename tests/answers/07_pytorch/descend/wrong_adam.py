# Adam.
# message: The weights after 1 step with learning rate 0.1
def descend(weights, x, y, learning_rate, steps):
    parameter = nn.Parameter(weights.clone())
    optimizer = torch.optim.Adam([parameter], lr=learning_rate)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.mse_loss(x @ parameter, y).backward()
        optimizer.step()
    return parameter.detach()
