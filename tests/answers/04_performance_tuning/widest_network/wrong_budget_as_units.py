# Takes the budget for the number of units.
# message: A hidden unit costs its weights to the inputs
def widest_network(n_inputs, n_outputs, budget):
    return Sequential([Input((n_inputs,)), Dense(budget, activation="relu"), Dense(n_outputs)])
