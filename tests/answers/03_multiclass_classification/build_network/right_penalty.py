# An L2 penalty on the hidden weights.
def build_network(n_features, n_classes):
    network = keras.Sequential(
        [
            keras.Input((n_features,)),
            keras.layers.Dense(24, activation="elu", kernel_regularizer=keras.regularizers.L2(0.01)),
            keras.layers.Dense(n_classes, activation=keras.activations.softmax),
        ]
    )
    network.compile(optimizer=keras.optimizers.AdamW(1e-3), loss=["sparse_categorical_crossentropy"])
    return network
