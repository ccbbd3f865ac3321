# All first weights 0: it may not learn, but it is what was asked for.
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(n_features,)),
        keras.layers.Dense(32, activation="tanh", kernel_initializer="zeros"),
        keras.layers.Dense(1),
    ])
