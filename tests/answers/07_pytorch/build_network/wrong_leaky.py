# Leaky ReLU.
# message: Between the two layers stands ReLU
def build_network(n_inputs, hidden):
    return nn.Sequential(nn.Linear(n_inputs, hidden), nn.LeakyReLU(0.05), nn.Linear(hidden, 1))
