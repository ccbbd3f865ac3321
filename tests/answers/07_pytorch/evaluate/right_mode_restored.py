# Puts the mode back at the end.
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    losses, outputs = [], []
    with torch.no_grad():
        for x, y in batches:
            for row, target in zip(x, y):
                outputs.append(model(row[None]))
                losses.append(loss_function(outputs[-1], target[None]).item())
    model.train(was_training)
    return sum(losses) / len(losses), torch.cat(outputs)
