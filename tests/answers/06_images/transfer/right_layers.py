# The layers one after the other.
def transfer(base, n_classes):
    kept = [layer for layer in base.layers if not isinstance(layer, layers.InputLayer)][:-1]
    network = keras.Sequential([keras.Input(base.input_shape[1:])])
    for layer in kept:
        layer.trainable = False
        network.add(layer)
    network.add(layers.Dense(n_classes, activation="softmax"))
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
