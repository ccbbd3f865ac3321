# The new layer is frozen, too.
# message: In your model training changes nothing
def transfer(base, n_classes):
    outputs = layers.Dense(n_classes, activation="softmax")(base.layers[-2].output)
    network = keras.Model(base.inputs[0], outputs)
    network.trainable = False
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
