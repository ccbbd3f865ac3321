# Leaves evaluation to the test.
def train_network(x, y):
    network = nn.Sequential(nn.Linear(8, 128), nn.ReLU(), nn.Dropout(0.05), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 1))
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.01, weight_decay=0.01)
    network.train()
    for _ in range(100):
        for a, b in DataLoader(TensorDataset(x, y), batch_size=64, shuffle=True):
            optimizer.zero_grad()
            nn.functional.l1_loss(network(a), b).backward()
            optimizer.step()
    return network.eval()
