# With batch normalization and dropout between.
def build_network(n_features):
    return keras.Sequential([
        keras.layers.Input((n_features,)),
        keras.layers.Dense(32, "relu", kernel_initializer="he_normal"),
        keras.layers.BatchNormalization(),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(1),
    ])
