# The output layer is forgotten.
# message: The output layer should have 1 unit
def build_network(n_features):
    return keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(32, "relu")])
