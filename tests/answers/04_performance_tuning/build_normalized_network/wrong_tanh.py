# tanh in place of ReLU.
# message: in the order weighted sum, batch normalization, ReLU
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("tanh"),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("tanh"),
        Dense(n_classes, activation="softmax"),
    ])
