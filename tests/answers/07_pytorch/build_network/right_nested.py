# Blocks within a network.
def build_network(n_inputs, hidden):
    block = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU())
    return nn.Sequential(block, nn.Linear(hidden, 1))
