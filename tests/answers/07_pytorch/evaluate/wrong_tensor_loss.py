# The loss is a tensor.
# message: should be a number of Python, not a tensor
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += loss_function(outputs[-1], y) * len(x)
    outputs = torch.cat(outputs)
    return total / len(outputs), outputs
