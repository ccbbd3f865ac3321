# no_grad as a decorator.
@torch.no_grad()
def evaluate(model, batches, loss_function):
    model.eval()
    outputs, targets = [], []
    for x, y in batches:
        outputs.append(model(x))
        targets.append(y)
    outputs, targets = torch.vstack(outputs), torch.vstack(targets)
    return loss_function(outputs, targets).item(), outputs
