# A loss that takes scores.
# message: It gets probabilities
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return network
