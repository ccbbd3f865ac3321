# A function of one's own as activation.
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(n_features,)),
        keras.layers.Dense(32, activation=lambda z: keras.ops.where(z > 0, z, 0.1 * z)),
        keras.layers.Dense(1),
    ])
