# Raw scores at the end.
# message: probabilities that add up to 1
def build_network(n_features, n_classes):
    network = keras.Sequential(
        [
            keras.Input((n_features,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    network.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return network
