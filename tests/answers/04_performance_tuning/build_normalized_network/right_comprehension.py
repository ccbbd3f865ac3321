# A list of blocks made by a comprehension, with a helper.
def hidden(units, momentum):
    return [
        Dense(units, kernel_initializer=keras.initializers.HeNormal(), use_bias=False),
        BatchNormalization(momentum=momentum),
        Activation(keras.activations.relu),
    ]


def build_normalized_network(n_inputs, n_classes, units, momentum):
    blocks = [layer for _ in range(2) for layer in hidden(units, momentum)]
    return Sequential([Input((n_inputs,)), *blocks, Dense(n_classes), Activation("softmax")])
