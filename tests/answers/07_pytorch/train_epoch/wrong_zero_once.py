# zero_grad only before the loop.
# message: set the gradients to zero
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    optimizer.zero_grad()
    total, rows = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, rows = total + loss.item() * len(x), rows + len(x)
    return total / rows
