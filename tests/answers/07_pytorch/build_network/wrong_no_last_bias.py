# No bias in the last layer.
# message: should have parameters of the shapes
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1, bias=False))
