# The output layer has no biases.
# message: and their biases
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(units, activation="relu"), Dense(n_outputs, use_bias=False)])
