# The targets come first in the loss.
# message: loss_function(outputs, y)
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, rows = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(y, model(x))
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        rows += len(x)
    return total / rows
