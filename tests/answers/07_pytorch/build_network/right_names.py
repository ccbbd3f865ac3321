# Layers with names.
def build_network(n_inputs, hidden):
    network = nn.Sequential()
    network.add_module("hidden", nn.Linear(n_inputs, hidden))
    network.add_module("activation", nn.ReLU(inplace=True))
    network.add_module("output", nn.Linear(hidden, 1))
    return network
