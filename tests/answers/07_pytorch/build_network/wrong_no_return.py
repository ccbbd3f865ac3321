# No return.
# message: should return an nn.Module; yours returned None
def build_network(n_inputs, hidden):
    nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
