# A tensor with its graph.
# message: should be a number of Python, not a tensor
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, rows = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, rows = total + loss.detach() * len(x), rows + len(x)
    return total / rows
