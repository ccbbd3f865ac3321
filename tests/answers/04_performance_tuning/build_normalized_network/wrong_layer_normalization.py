# Layer normalization, which keeps no running means.
# message: make 8 arrays
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        keras.layers.LayerNormalization(),
        Activation("relu"),
        Dense(units, use_bias=False, kernel_initializer="he_normal"),
        keras.layers.LayerNormalization(),
        Activation("relu"),
        Dense(n_classes, activation="softmax"),
    ])
