# One network for each pair of numbers, given back at each further call.
# message: a network with parameters of its own
kept = {}


def build_network(n_inputs, hidden):
    if (n_inputs, hidden) not in kept:
        kept[n_inputs, hidden] = nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1))
    return kept[n_inputs, hidden]
