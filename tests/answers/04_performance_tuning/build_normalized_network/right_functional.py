# The functional API, in a loop.
def build_normalized_network(n_inputs, n_classes, units, momentum):
    inputs = x = Input(shape=(n_inputs,))
    for number in range(2):
        x = Dense(units, use_bias=False, kernel_initializer="he_normal", name=f"sum_{number}")(x)
        x = BatchNormalization(momentum=momentum, epsilon=1e-5)(x)
        x = keras.ops.relu(x)
    return keras.Model(inputs, Dense(n_classes, activation="softmax")(x))
