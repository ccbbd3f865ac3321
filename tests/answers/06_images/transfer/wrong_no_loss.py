# Compiled without a loss.
# message: not compiled with a loss yet
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile("adam")
    return network
