# The hidden layer is a block of its own: a model in the model.
def widest_network(n_inputs, n_outputs, budget):
    units = (budget - n_outputs) // (n_inputs + 1 + n_outputs)
    block = Sequential([Dense(units), keras.layers.Activation("relu")])
    inputs = Input((n_inputs,))
    return keras.Model(inputs, Dense(n_outputs)(block(inputs)))
