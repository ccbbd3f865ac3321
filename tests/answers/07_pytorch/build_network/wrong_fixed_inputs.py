# Always three inputs.
# message: Your module stopped
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(3, hidden), nn.ReLU(), nn.Linear(hidden, 1))
