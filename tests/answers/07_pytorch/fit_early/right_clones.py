# Clones of all tensors.
def fit_early(model, train, val, learning_rate, epochs, patience):
    (x, y), (x_val, y_val) = train, val
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses, best = [], {}
    epoch = best_epoch = 0
    while epoch < epochs and epoch - best_epoch < patience:
        epoch += 1
        model.train()
        optimizer.zero_grad()
        ((model(x) - y) ** 2).mean().backward()
        optimizer.step()
        model.eval()
        loss = float(((model(x_val) - y_val) ** 2).mean().detach())
        if not losses or loss < min(losses):
            best_epoch, best = epoch, {name: one.clone() for name, one in model.state_dict().items()}
        losses.append(loss)
    model.load_state_dict(best)
    return model, losses
