# Learns scaled targets, and scales back in the module.
class Scaled(nn.Module):
    def __init__(self, center, spread):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 32), nn.Tanh(), nn.Linear(32, 1))
        self.center, self.spread = center, spread

    def forward(self, x):
        return self.center + self.spread * self.body(x)


def train_network(x, y):
    center, spread = y.mean().item(), y.std().item()
    network = Scaled(center, spread)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(100):
        for a, b in DataLoader(TensorDataset(x, (y - center) / spread), batch_size=64, shuffle=True):
            optimizer.zero_grad()
            nn.functional.mse_loss(network.body(a), b).backward()
            optimizer.step()
    return network
