# A copy without the weights.
# message: Are the old weights still there
def transfer(base, n_classes):
    copy = keras.models.clone_model(base)
    features = keras.Model(copy.inputs[0], copy.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
