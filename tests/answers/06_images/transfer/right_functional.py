# Functional, with inference mode said aloud.
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    outputs = layers.Dense(n_classes, activation="softmax", name="new_classes")(features(inputs, training=False))
    network = keras.Model(inputs, outputs)
    network.compile(keras.optimizers.SGD(0.1), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return network
