# Room for the old classes, too.
# message: outputs should have the shape (8, 3)
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(base.output_shape[-1] + n_classes, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
