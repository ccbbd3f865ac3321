# detach in place of no_grad.
def evaluate(model, batches, loss_function):
    model.train(False)
    total, rows, found = 0.0, 0, []
    for x, y in batches:
        outputs = model(x).detach()
        total += float(loss_function(outputs, y)) * x.shape[0]
        rows += x.shape[0]
        found.append(outputs)
    return total / rows, torch.cat(found, dim=0)
