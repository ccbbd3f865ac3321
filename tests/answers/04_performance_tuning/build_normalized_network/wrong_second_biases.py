# The second hidden layer has biases.
# message: needs no biases
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(units, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(n_classes, activation="softmax"),
    ])
