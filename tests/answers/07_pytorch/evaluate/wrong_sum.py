# The sum of the losses.
# message: the mean loss over all rows should be
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += loss_function(outputs[-1], y).item() * len(x)
    return total, torch.cat(outputs)
