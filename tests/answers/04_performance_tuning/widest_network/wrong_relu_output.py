# A ReLU after the output.
# message: no activation after the output
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(units, activation="relu"), Dense(n_outputs, activation="relu")])
