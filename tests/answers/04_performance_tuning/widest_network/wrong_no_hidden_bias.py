# The hidden layer has no biases.
# message: one more hidden unit would cost
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(units, activation="relu", use_bias=False), Dense(n_outputs)])
