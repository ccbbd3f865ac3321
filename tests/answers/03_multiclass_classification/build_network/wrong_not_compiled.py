# compile is forgotten.
# message: call `compile` with an optimizer and a loss
def build_network(n_features, n_classes):
    return keras.Sequential(
        [
            keras.Input((n_features,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
