# All layers written out, with another spelling of each argument.
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer=keras.initializers.HeNormal(seed=3)),
        BatchNormalization(momentum=momentum),
        keras.layers.ReLU(),
        Dense(units, None, False, "he_normal"),
        BatchNormalization(momentum=momentum),
        keras.layers.ReLU(),
        Dense(n_classes, activation="softmax"),
    ])
