# Returns the number of units.
# message: should return a Keras model; yours returned one number
def widest_network(n_inputs, n_outputs, budget):
    return (budget - n_outputs) // (n_inputs + 1 + n_outputs)
