# He's initializer in the output layer, where it does not matter, and nowhere else.
# message: He's initializer
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(units, use_bias=False),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(n_classes, activation="softmax", kernel_initializer="he_normal"),
    ])
