# Returns the targets.
# message: the output for 9 rows should be
def evaluate(model, batches, loss_function):
    model.eval()
    total, targets = 0.0, []
    with torch.no_grad():
        for x, y in batches:
            targets.append(y)
            total += loss_function(model(x), y).item() * len(x)
    targets = torch.cat(targets)
    return total / len(targets), targets
