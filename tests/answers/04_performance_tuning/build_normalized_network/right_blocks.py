# A model of blocks, each a small model of its own.
def build_normalized_network(n_inputs, n_classes, units, momentum):
    def block(width):
        return Sequential([
            Input((width,)), Dense(units, use_bias=False, kernel_initializer="he_normal"),
            BatchNormalization(momentum=momentum), keras.layers.ReLU()])

    network = Sequential([Input((n_inputs,)), block(n_inputs), block(units), Dense(n_classes, activation="softmax")])
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return network
