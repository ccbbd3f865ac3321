# Counts the weights and forgets the biases.
# message: The budget is 500 parameters; your model has
def widest_network(n_inputs, n_outputs, budget):
    units = budget // (n_inputs + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(units, activation="relu"), Dense(n_outputs)])
