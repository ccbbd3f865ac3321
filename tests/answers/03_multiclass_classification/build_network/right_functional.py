# The functional way; the loss as an object.
def build_network(n_features, n_classes):
    inputs = keras.Input(shape=(n_features,))
    hidden = keras.layers.Dense(16, activation="tanh")(inputs)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(hidden)
    network = keras.Model(inputs, outputs)
    network.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy())
    return network
