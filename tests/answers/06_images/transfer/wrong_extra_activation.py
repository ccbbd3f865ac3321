# ReLU between the features and the new layer.
# message: is there no layer between or missing
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.ReLU(), layers.Dense(n_classes, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
