# The sum of the losses.
# message: the mean loss over all rows should be
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total = 0.0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    return total
