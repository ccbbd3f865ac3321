# The targets come first in the loss.
# message: loss_function(outputs, y)
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += loss_function(y, outputs[-1]).item() * len(x)
    outputs = torch.cat(outputs)
    return total / len(outputs), outputs
