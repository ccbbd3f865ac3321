# ReLU before and after batch normalization.
# message: in the order weighted sum, batch normalization, ReLU
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, activation="relu", kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(units, use_bias=False, activation="relu", kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(n_classes, activation="softmax"),
    ])
