# Forgets eval().
# message: or compute in training mode?
def evaluate(model, batches, loss_function):
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += loss_function(outputs[-1], y).item() * len(x)
    outputs = torch.cat(outputs)
    return total / len(outputs), outputs
