# The activation is a layer of its own; the model is built with add.
def widest_network(n_inputs, n_outputs, budget):
    cost_of_a_unit = n_inputs + 1 + n_outputs
    model = Sequential()
    model.add(Input((n_inputs,)))
    model.add(Dense((budget - n_outputs) // cost_of_a_unit))
    model.add(keras.layers.ReLU())
    model.add(Dense(n_outputs, activation="linear"))
    return model
