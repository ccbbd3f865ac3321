# The gradients add up.
# message: are the gradients reset for each batch
def train_network(x, y):
    network = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
    optimizer = torch.optim.SGD(network.parameters(), lr=0.001)
    for _ in range(60):
        for a, b in DataLoader(TensorDataset(x, y), batch_size=64, shuffle=True):
            nn.functional.mse_loss(network(a), b).backward()
            optimizer.step()
    return network
