# A leaky ReLU.
# message: Use the activation ReLU in the hidden layer
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(units, activation="leaky_relu"), Dense(n_outputs)])
