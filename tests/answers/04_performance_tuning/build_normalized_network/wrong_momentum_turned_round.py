# 1 - momentum, as PyTorch counts it.
# message: the momentum is
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=1 - momentum),
        Activation("relu"),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=1 - momentum),
        Activation("relu"),
        Dense(n_classes, activation="softmax"),
    ])
