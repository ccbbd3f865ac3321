# A hidden layer is dropped, too.
# message: from the 7 numbers before the old output layer
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-3].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
