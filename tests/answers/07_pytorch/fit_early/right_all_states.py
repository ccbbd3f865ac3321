# Keeps the weights of every epoch.
def fit_early(model, train, val, learning_rate, epochs, patience):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    states, losses = [], []
    for epoch in range(epochs):
        model.train()
        optimizer.zero_grad()
        nn.functional.mse_loss(model(train[0]), train[1]).backward()
        optimizer.step()
        states.append(copy.deepcopy(model.state_dict()))
        model.eval()
        with torch.no_grad():
            losses.append(float(nn.functional.mse_loss(model(val[0]), val[1])))
        if epoch - int(np.argmin(losses)) == patience:
            break
    model.load_state_dict(states[int(np.argmin(losses))])
    return [model, losses]
