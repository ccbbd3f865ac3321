# Sets the gradients back after each step.
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    optimizer.zero_grad()
    losses, sizes = [], []
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        sizes.append(len(y))
    return np.average(losses, weights=sizes)
