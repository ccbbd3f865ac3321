# Stops one unit early when the budget is used up to the last parameter.
# message: A budget may be used up to the last parameter
def widest_network(n_inputs, n_outputs, budget):
    units = 1
    while (units + 1) * (n_inputs + 1 + n_outputs) + n_outputs < budget:
        units += 1
    return Sequential([Input((n_inputs,)), Dense(units, activation="relu"), Dense(n_outputs)])
