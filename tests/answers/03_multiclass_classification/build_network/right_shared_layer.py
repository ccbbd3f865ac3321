# A layer used twice.
def build_network(n_features, n_classes):
    inputs = keras.Input((n_features,))
    shared = keras.layers.Dense(24, activation="relu")
    hidden = shared(keras.layers.Dense(24)(inputs))
    network = keras.Model(inputs, keras.layers.Dense(n_classes, "softmax")(shared(hidden)))
    network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return network
