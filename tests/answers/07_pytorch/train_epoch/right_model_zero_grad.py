# The model's own zero_grad.
def train_epoch(model, batches, optimizer, loss_function):
    model.train(True)
    total = torch.tensor(0.0)
    n = 0
    for batch in batches:
        model.zero_grad()
        loss = loss_function(model(batch[0]), batch[1])
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            total += loss * batch[0].shape[0]
        n += batch[0].shape[0]
    return (total / n).item()
