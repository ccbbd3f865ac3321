# A closure for the step.
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, rows = 0.0, 0
    for x, y in batches:

        def closure():
            optimizer.zero_grad()
            loss = loss_function(model(x), y)
            loss.backward()
            return loss

        total += optimizer.step(closure).item() * len(x)
        rows += len(x)
    return total / rows
