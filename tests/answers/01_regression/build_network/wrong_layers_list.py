# A list of layers, no model.
# message: should return a Keras model; yours returned list
def build_network(n_features):
    return [keras.layers.Dense(32, "relu"), keras.layers.Dense(1)]
