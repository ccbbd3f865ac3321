# The gradients add up.
# message: should
def fit_early(model, train, val, learning_rate, epochs, patience):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses, best = [], None
    for _ in range(epochs):
        model.train()
        nn.functional.mse_loss(model(train[0]), train[1]).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            losses.append(nn.functional.mse_loss(model(val[0]), val[1]).item())
        if losses[-1] == min(losses):
            best = copy.deepcopy(model.state_dict())
        if len(losses) - 1 - np.argmin(losses) >= patience:
            break
    model.load_state_dict(best)
    return model, losses
