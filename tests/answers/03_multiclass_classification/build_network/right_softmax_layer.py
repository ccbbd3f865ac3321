# Activations as layers of their own.
def build_network(n_features, n_classes):
    network = keras.Sequential(
        [
            keras.Input((n_features,)),
            keras.layers.Dense(32),
            keras.layers.LeakyReLU(),
            keras.layers.Dense(n_classes),
            keras.layers.Softmax(),
        ]
    )
    network.compile("sgd", "sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
    return network
