# No activation.
# message: no activation between the layers
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(n_inputs, hidden), nn.Linear(hidden, 1))
