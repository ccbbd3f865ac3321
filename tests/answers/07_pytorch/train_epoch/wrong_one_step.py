# One step at the end of the epoch.
# message: the model has other numbers than expected
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    optimizer.zero_grad()
    total, rows = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        total, rows = total + loss.item() * len(x), rows + len(x)
    optimizer.step()
    return total / rows
