# The outputs lose their column.
# message: have the shape (9, 1); yours has the shape (9,)
def evaluate(model, batches, loss_function):
    model.eval()
    total, outputs = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            outputs.append(model(x))
            total += loss_function(outputs[-1], y).item() * len(x)
    outputs = torch.cat(outputs).squeeze(1)
    return total / len(outputs), outputs
