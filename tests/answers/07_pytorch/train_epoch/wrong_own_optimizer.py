# An optimizer of its own.
# message: with the given optimizer and loss
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    own = torch.optim.SGD(model.parameters(), lr=0.01)
    total, rows = 0.0, 0
    for x, y in batches:
        own.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        own.step()
        total, rows = total + loss.item() * len(x), rows + len(x)
    return total / rows
