# A list of layers.
# message: should return an nn.Module; yours returned list
def build_network(n_inputs, hidden):
    return [nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1)]
