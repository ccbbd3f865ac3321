# A list of layers.
def build_network(n_inputs, hidden):
    layers = [nn.Linear(n_inputs, hidden, bias=True), nn.ReLU()]
    layers += [nn.Linear(hidden, out_features=1)]
    return nn.Sequential(*layers)
