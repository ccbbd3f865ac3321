# The outputs of the last batch.
# message: have the shape (9, 1); yours has the shape (1, 1)
def evaluate(model, batches, loss_function):
    model.eval()
    total, rows = 0.0, 0
    with torch.no_grad():
        for x, y in batches:
            outputs = model(x)
            total, rows = total + loss_function(outputs, y).item() * len(x), rows + len(x)
    return total / rows, outputs
