# Trained for some epochs.
# message: not yet trained
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    network = keras.Sequential([features, layers.Dense(n_classes, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(np.random.random((8, *base.input_shape[1:])), np.arange(8) % n_classes, epochs=3, verbose=0)
    return network
