# The running means stay those of the last epoch.
# message: should have the weights of that epoch; yours has others
def fit_early(model, train, val, learning_rate, epochs, patience):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses, best = [], None
    for _ in range(epochs):
        model.train()
        optimizer.zero_grad()
        nn.functional.mse_loss(model(train[0]), train[1]).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            losses.append(nn.functional.mse_loss(model(val[0]), val[1]).item())
        if losses[-1] == min(losses):
            best = [one.detach().clone() for one in model.parameters()]
        if len(losses) - 1 - np.argmin(losses) >= patience:
            break
    with torch.no_grad():
        for one, kept in zip(model.parameters(), best):
            one.copy_(kept)
    return model, losses
