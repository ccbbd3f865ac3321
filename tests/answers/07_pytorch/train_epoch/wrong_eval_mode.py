# Stays in evaluation mode.
# message: in training mode
def train_epoch(model, batches, optimizer, loss_function):
    total, rows = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, rows = total + loss.item() * len(x), rows + len(x)
    return total / rows
