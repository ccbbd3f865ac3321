# The loss for one-hot rows.
# message: cannot read labels of whole numbers
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", "categorical_crossentropy")
    return network
