# Always three classes.
# message: 4 new classes the outputs should have the shape (8, 4)
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(3, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
