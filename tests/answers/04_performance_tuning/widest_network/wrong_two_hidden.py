# Two hidden layers.
# message: should have one hidden layer and one output layer; yours has 3
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    return Sequential([Input((n_inputs,)), Dense(8, activation="relu"), Dense(8, activation="relu"), Dense(n_outputs)])
