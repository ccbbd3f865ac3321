# Dropout besides.
# message: With weights of the test and after `.train()`
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(n_inputs, hidden), nn.ReLU(), nn.Dropout(0.5), nn.Linear(hidden, 1))
