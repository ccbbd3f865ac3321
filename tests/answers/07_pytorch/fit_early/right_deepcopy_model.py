# Keeps a copy of the whole model.
def fit_early(model, train, val, learning_rate, epochs, patience):
    optimizer = torch.optim.SGD(model.parameters(), learning_rate)
    best_model, best_loss, waited, losses = model, float("inf"), 0, []
    for _ in range(epochs):
        model.train()
        loss = nn.MSELoss()(model(train[0]), train[1])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            val_loss = nn.MSELoss()(model(val[0]), val[1]).item()
        losses.append(val_loss)
        if val_loss < best_loss:
            best_model, best_loss, waited = copy.deepcopy(model), val_loss, 0
        else:
            waited += 1
            if waited == patience:
                break
    return best_model, losses
