# Every output against every target.
# message: the mean absolute error should be 6 MPa or less
def train_network(x, y):
    network = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(60):
        for a, b in DataLoader(TensorDataset(x, y.ravel()), batch_size=64, shuffle=True):
            optimizer.zero_grad()
            ((network(a) - b) ** 2).mean().backward()
            optimizer.step()
    return network
