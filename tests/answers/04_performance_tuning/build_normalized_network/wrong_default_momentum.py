# Keras's default momentum.
# message: the momentum is
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(),
        Activation("relu"),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(),
        Activation("relu"),
        Dense(n_classes, activation="softmax"),
    ])
