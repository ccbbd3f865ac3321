# A sigmoid behind the last layer.
# message: behind them nothing
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Linear(hidden, 1), nn.Sigmoid())
