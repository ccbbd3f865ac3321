# Only the loss.
# message: should return two things
def evaluate(model, batches, loss_function):
    model.eval()
    total, rows = 0.0, 0
    with torch.no_grad():
        for x, y in batches:
            total, rows = total + loss_function(model(x), y).item() * len(x), rows + len(x)
    return total / rows
