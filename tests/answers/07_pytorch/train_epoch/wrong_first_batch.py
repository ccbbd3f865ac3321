# return stands in the loop.
# message: the model has other numbers than expected
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, rows = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, rows = total + loss.item() * len(x), rows + len(x)
        return total / rows
