# A compiled model inside the model.
def build_network(n_features, n_classes):
    body = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(16, "tanh"), keras.layers.Dense(16, "tanh")])
    body.compile("adam", "mse")
    network = keras.Sequential([keras.Input((n_features,)), body, keras.layers.Dense(n_classes, activation="softmax")])
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return network
