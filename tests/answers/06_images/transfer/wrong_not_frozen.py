# Nothing is frozen.
# message: Only the new layer should be trained
def transfer(base, n_classes):
    outputs = layers.Dense(n_classes, activation="softmax")(base.layers[-2].output)
    network = keras.Model(base.inputs[0], outputs)
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
