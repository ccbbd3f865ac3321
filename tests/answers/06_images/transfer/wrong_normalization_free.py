# Batch normalization is not frozen.
# message: batch normalization
def transfer(base, n_classes):
    for layer in base.layers[:-1]:
        layer.trainable = isinstance(layer, layers.BatchNormalization)
        if layer.trainable:
            for variable in layer.trainable_variables:
                variable.trainable = False
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    outputs = layers.Dense(n_classes, activation="softmax")(features.output)
    network = keras.Model(base.inputs[0], outputs)
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
