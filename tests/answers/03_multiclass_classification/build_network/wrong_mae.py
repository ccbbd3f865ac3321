# The mean absolute error.
# message: integers
def build_network(n_features, n_classes):
    network = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(n_classes, activation="softmax")])
    network.compile(optimizer="adam", loss="mae")
    return network
