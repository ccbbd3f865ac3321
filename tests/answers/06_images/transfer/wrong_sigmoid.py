# Sigmoid in the new layer.
# message: probabilities that add up to 1
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="sigmoid")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
