# An ordered dictionary.
def build_network(n_inputs, hidden):
    return nn.Sequential(
        collections.OrderedDict(
            [("one", nn.Linear(n_inputs, hidden)), ("relu", nn.ReLU()), ("two", nn.Linear(hidden, 1))]
        )
    )
