# Keeps the tensors of the gradients, filled with zeros.
def train_epoch(model, batches, optimizer, loss_function):
    model.train()
    total, n = 0, 0
    for _, (x, y) in enumerate(batches):
        optimizer.zero_grad(set_to_none=False)
        outputs = model(x)
        loss = loss_function(outputs, y)
        loss.backward()
        optimizer.step()
        total = total + loss.detach().numpy() * outputs.shape[0]
        n = n + outputs.shape[0]
    return float(total / n)
