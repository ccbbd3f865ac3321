# Forgets the activation of the hidden layer.
# message: Your network is a straight line
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(units), Dense(n_outputs)])
