# Three layers without an activation.
# message: stacked layers stay linear
def build_network(n_features, n_classes):
    network = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(32), keras.layers.Dense(16), keras.layers.Dense(n_classes, activation="softmax")])
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return network
