# Frozen weights.
# message: All parameters should be trained
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1)).requires_grad_(False)
