# Sets each gradient to None.
def train_epoch(model, batches, optimizer, loss_function):
    for module in model.modules():
        module.train()
    weighted = {}
    for number, (x, y) in enumerate(batches):
        for parameter in model.parameters():
            parameter.grad = None
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        weighted[number] = (loss.item(), y.size(0))
    return sum(loss * n for loss, n in weighted.values()) / sum(n for _, n in weighted.values())
