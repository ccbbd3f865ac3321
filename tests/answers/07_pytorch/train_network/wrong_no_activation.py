# No activation.
# message: Is there a hidden layer with an activation
def train_network(x, y):
    network = nn.Sequential(nn.Linear(8, 32), nn.Linear(32, 32), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(60):
        for a, b in DataLoader(TensorDataset(x, y), batch_size=64, shuffle=True):
            optimizer.zero_grad()
            nn.functional.mse_loss(network(a), b).backward()
            optimizer.step()
    return network
