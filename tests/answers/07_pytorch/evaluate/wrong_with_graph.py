# The outputs keep their graph.
# message: The outputs should not require a gradient
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    for x, y in batches:
        outputs.append(model(x))
        total += loss_function(outputs[-1], y).item() * len(x)
    outputs = torch.cat(outputs)
    return total / len(outputs), outputs
