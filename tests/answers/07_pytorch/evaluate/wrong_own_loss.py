# Always the mean squared error.
# message: the mean loss over all rows should be
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += ((outputs[-1] - y) ** 2).mean().item() * len(x)
    outputs = torch.cat(outputs)
    return total / len(outputs), outputs
