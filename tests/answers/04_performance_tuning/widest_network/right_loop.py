# Adds units one by one while the model stays within the budget.
def widest_network(n_inputs, n_outputs, budget):
    units = 1
    while (units + 1) * (n_inputs + 1) + (units + 2) * n_outputs <= budget:
        units += 1
    return keras.Sequential([
        keras.Input(shape=(n_inputs,)),
        keras.layers.Dense(units, activation="relu"),
        keras.layers.Dense(n_outputs),
    ])
