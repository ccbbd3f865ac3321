# The weights of the base are changed.
# message: Are the old weights still there
def transfer(base, n_classes):
    base.set_weights([weight * 0.5 for weight in base.get_weights()])
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
