# The loss of the last batch.
# message: the mean loss over all rows should be
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()
