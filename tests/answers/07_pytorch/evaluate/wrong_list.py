# A list of outputs, batch by batch.
# message: should be a tensor; yours is list
def evaluate(model, batches, loss_function):
    model.eval()
    total, rows, outputs = 0.0, 0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total, rows = total + loss_function(outputs[-1], y).item() * len(x), rows + len(x)
    return total / rows, outputs
