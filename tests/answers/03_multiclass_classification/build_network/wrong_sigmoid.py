# Sigmoid at the end, as for yes or no.
# message: probabilities that add up to 1
def build_network(n_features, n_classes):
    network = keras.Sequential(
        [
            keras.Input((n_features,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return network
