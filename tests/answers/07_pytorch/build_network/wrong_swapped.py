# The two numbers of the first layer are swapped, as in Keras's order of thinking.
# message: Your module stopped
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(hidden, n_inputs), nn.ReLU(), nn.Linear(n_inputs, 1))
