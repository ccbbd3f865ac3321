# Always one output.
# message: the outputs should have the shape (3, 3)
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense((budget - 1) // (n_inputs + 2), activation="relu"), Dense(1)])
