# Outputs first.
# message: The loss that evaluate returns should be a number
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += loss_function(outputs[-1], y).item() * len(x)
    outputs = torch.cat(outputs)
    return outputs, total / len(outputs)
