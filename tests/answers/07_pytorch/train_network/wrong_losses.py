# Returns the losses.
# message: should return an nn.Module; yours returned list
def train_network(x, y):
    network = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
    return [nn.functional.mse_loss(network(x), y).item()]
