# Compiled without a loss.
# message: call `compile` with an optimizer and a loss
def build_network(n_features, n_classes):
    network = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(n_classes, activation="softmax")])
    network.compile(optimizer="adam")
    return network
