# A hidden layer more.
# message: Only the new layer should be trained
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(7, activation="relu"), layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
