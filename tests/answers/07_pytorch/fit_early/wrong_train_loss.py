# Watches the training loss.
# message: in evaluation mode
def fit_early(model, train, val, learning_rate, epochs, patience):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses, best = [], None
    for _ in range(epochs):
        model.train()
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(train[0]), train[1])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if losses[-1] == min(losses):
            best = copy.deepcopy(model.state_dict())
        if len(losses) - 1 - np.argmin(losses) >= patience:
            break
    model.load_state_dict(best)
    return model, losses
