# A functional model.
def widest_network(n_inputs, n_outputs, budget):
    units = int((budget - n_outputs) / (n_inputs + n_outputs + 1))
    inputs = keras.Input((n_inputs,))
    hidden = Dense(units, activation=keras.activations.relu)(inputs)
    return keras.Model(inputs, Dense(n_outputs)(hidden))
