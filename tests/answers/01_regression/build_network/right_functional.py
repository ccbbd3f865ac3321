# A functional model with tanh.
def build_network(n_features):
    inputs = keras.Input((n_features,))
    hidden = keras.layers.Dense(32, activation="tanh")(inputs)
    return keras.Model(inputs, keras.layers.Dense(1)(hidden))
