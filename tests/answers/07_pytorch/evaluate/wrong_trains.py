# Trains while it evaluates.
# message: Evaluation should change nothing in the model
def evaluate(model, batches, loss_function):
    model.eval()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    total, outputs = 0.0, []
    for x, y in batches:
        optimizer.zero_grad()
        outputs.append(model(x))
        loss = loss_function(outputs[-1], y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    outputs = torch.cat(outputs).detach()
    return total / len(outputs), outputs
