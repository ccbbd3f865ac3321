# Always 64 units.
# message: the layers should have weights of the shapes
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(64, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(64, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(n_classes, activation="softmax"),
    ])
