# The outputs are no column.
# message: yours has the shape (330,)
def train_network(x, y):
    network = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1), nn.Flatten(0))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(3):
        optimizer.zero_grad()
        nn.functional.mse_loss(network(x), y[:, 0]).backward()
        optimizer.step()
    return network
