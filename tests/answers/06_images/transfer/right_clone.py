# A copy of the base, so that the base stays as it is.
def transfer(base, n_classes):
    copy = keras.models.clone_model(base)
    copy.set_weights(base.get_weights())
    for layer in copy.layers:
        layer.trainable = False
    outputs = layers.Dense(n_classes)(copy.layers[-2].output)
    network = keras.Model(copy.inputs[0], layers.Softmax()(outputs))
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return network
