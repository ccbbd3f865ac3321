# The model does not know its inputs.
# message: Begin it with Input((n_inputs,))
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Dense(units, activation="relu"), Dense(n_outputs)])
