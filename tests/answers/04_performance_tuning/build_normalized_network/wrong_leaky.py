# A leaky ReLU in the second hidden layer.
# message: in the order weighted sum, batch normalization, ReLU
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        Activation("relu"),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        BatchNormalization(momentum=momentum),
        keras.layers.LeakyReLU(negative_slope=0.2),
        Dense(n_classes, activation="softmax"),
    ])
