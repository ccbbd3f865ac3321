# Learns from the targets of the notebook.
# message: the mean absolute error should be 6 MPa or less
def train_network(x, y):
    targets = torch.tensor(y_train, dtype=torch.float32).reshape(-1, 1)
    network = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(60):
        for a, b in DataLoader(TensorDataset(x, targets), batch_size=64, shuffle=True):
            optimizer.zero_grad()
            nn.functional.mse_loss(network(a), b).backward()
            optimizer.step()
    return network
